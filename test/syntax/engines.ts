/** How a template engine writes what a statement may be made by. */
export interface Engine {
  readonly each: string;
  readonly endEach: string;
  readonly when: string;
  readonly otherwise: string;
  readonly end: string;
  readonly unlessLast: string;
  readonly endUnless: string;
  readonly name: string;
  readonly type: string;
  /** What stands for nothing. */
  readonly note: string;
}

const JINJA: Engine = {
  each: "{% for c in cols %}",
  endEach: "{% endfor %}",
  when: "{% if target.name == 'prod' %}",
  otherwise: "{% else %}",
  end: "{% endif %}",
  unlessLast: "{% if not loop.last %}",
  endUnless: "{% endif %}",
  name: "{{ c.name }}",
  type: "{{ c['type'] }}",
  note: "{# it's a (; #}",
};
const GO: Engine = {
  each: "{{ range .Cols }}",
  endEach: "{{ end }}",
  when: '{{ if eq .Target "prod" }}',
  otherwise: "{{ else }}",
  end: "{{ end }}",
  unlessLast: "{{ if not .Last }}",
  endUnless: "{{ end }}",
  name: "{{ .Name }}",
  type: "{{ .Type | upper }}",
  note: "{{/* it's a (; */}}",
};
const ERB: Engine = {
  each: "<% cols.each do |c| %>",
  endEach: "<% end %>",
  when: "<% if target == 'prod' %>",
  otherwise: "<% else %>",
  end: "<% end %>",
  unlessLast: "<% unless c == cols.last %>",
  endUnless: "<% end %>",
  name: "<%= c['name'] %>",
  type: "<%= c.type %>",
  note: "<%# it's a (; %>",
};
const MYBATIS: Engine = {
  each: '<foreach collection="cols" item="c">',
  endEach: "</foreach>",
  when: `<if test="target == 'prod'">`,
  otherwise: `</if><if test="target != 'prod'">`,
  end: "</if>",
  unlessLast: '<if test="!c.last">',
  endUnless: "</if>",
  name: "${c.name}",
  type: "#{c.type}",
  note: `<bind name="it" value="'a ('"/>`,
};
const VELOCITY: Engine = {
  each: "#foreach($c in $cols)",
  endEach: "#{end}",
  when: "#if($target == 'prod')",
  otherwise: "#{else}",
  end: "#{end}",
  unlessLast: "#if($foreach.hasNext)",
  endUnless: "#{end}",
  name: "$c.name",
  type: "$!{c.type}",
  note: "#* it's a (; *#",
};
const FREEMARKER: Engine = {
  each: "<#list cols as c>",
  endEach: "</#list>",
  when: "<#if target == 'prod'>",
  otherwise: "<#else>",
  end: "</#if>",
  unlessLast: "<#sep>",
  endUnless: "</#sep>",
  name: "${c.name!'a'}",
  type: "${c.type?upper_case}",
  note: "<#-- it's a (; -->",
};

export const ENGINES: Readonly<Record<string, Engine>> = {
  Jinja: JINJA,
  "Jinja without blanks": {
    ...JINJA,
    each: "{%- for c in cols -%}",
    endEach: "{%- endfor -%}",
    when: "{%- if full -%}",
    otherwise: "{%- elif half -%}",
    end: "{%- endif -%}",
    note: "{%- set x = 'a (' -%}",
  },
  Go: GO,
  Helm: {
    ...GO,
    each: "{{- range $i, $c := .Values.cols }}",
    endEach: "{{- end }}",
    when: "{{- if .Values.full }}",
    otherwise: "{{- else if .Values.half }}",
    end: "{{- end -}}",
    note: '{{- $x := "a (" -}}',
  },
  Handlebars: {
    each: "{{#each cols}}",
    endEach: "{{/each}}",
    when: "{{#if prod}}",
    otherwise: "{{else}}",
    end: "{{/if}}",
    unlessLast: "{{#unless @last}}",
    endUnless: "{{/unless}}",
    name: "{{name}}",
    type: "{{{type}}}",
    note: "{{! it's a (; }}",
  },
  Mustache: {
    each: "{{#cols}}",
    endEach: "{{/cols}}",
    when: "{{#prod}}",
    otherwise: "{{/prod}}{{^prod}}",
    end: "{{/prod}}",
    unlessLast: "{{^last}}",
    endUnless: "{{/last}}",
    name: "{{name}}",
    type: "{{&type}}",
    note: "{{! it's a (; }}",
  },
  ERB,
  EJS: {
    ...ERB,
    each: "<% for (const c of cols) { %>",
    endEach: "<% } %>",
    when: "<% if (target === 'prod') { %>",
    otherwise: "<% } else { %>",
    end: "<% } %>",
    unlessLast: "<% if (!c.last) { %>",
    endUnless: "<% } %>",
    note: "<% const it = 'a ('; %>",
  },
  MyBatis: MYBATIS,
  "MyBatis with choose": {
    ...MYBATIS,
    when: `<choose><when test="target == 'prod'">`,
    otherwise: "</when><otherwise>",
    end: "</otherwise></choose>",
    note: "<!-- it's a (; -->",
  },
  Velocity: VELOCITY,
  "Velocity with blanks": {
    ...VELOCITY,
    each: "#foreach( $c in $cols )",
    endEach: "#end",
    when: "#if( $full )",
    otherwise: "#elseif( $half )",
    name: "$!c.name",
    note: '#set( $x = "a (" )',
  },
  FreeMarker: FREEMARKER,
  "FreeMarker with conditions in parentheses": {
    ...FREEMARKER,
    when: "<#if (count > 1)>",
    otherwise: "<#elseif half??>",
    unlessLast: "<#if c?has_next>",
    endUnless: "</#if>",
    note: '<@note text="a ("/>',
  },
};
