import * as l10n from "@vscode/l10n";

/** What the vendor calls its regions. Source: the lists of endpoints of its services. */
const NAMES: Readonly<Record<string, () => string>> = {
  "cn-hangzhou": () => l10n.t("China (Hangzhou)"),
  "cn-shanghai": () => l10n.t("China (Shanghai)"),
  "cn-qingdao": () => l10n.t("China (Qingdao)"),
  "cn-beijing": () => l10n.t("China (Beijing)"),
  "cn-zhangjiakou": () => l10n.t("China (Zhangjiakou)"),
  "cn-huhehaote": () => l10n.t("China (Hohhot)"),
  "cn-wulanchabu": () => l10n.t("China (Ulanqab)"),
  "cn-shenzhen": () => l10n.t("China (Shenzhen)"),
  "cn-heyuan": () => l10n.t("China (Heyuan)"),
  "cn-guangzhou": () => l10n.t("China (Guangzhou)"),
  "cn-chengdu": () => l10n.t("China (Chengdu)"),
  "cn-hongkong": () => l10n.t("China (Hong Kong)"),
  "ap-northeast-1": () => l10n.t("Japan (Tokyo)"),
  "ap-northeast-2": () => l10n.t("South Korea (Seoul)"),
  "ap-southeast-1": () => l10n.t("Singapore"),
  "ap-southeast-2": () => l10n.t("Australia (Sydney)"),
  "ap-southeast-3": () => l10n.t("Malaysia (Kuala Lumpur)"),
  "ap-southeast-5": () => l10n.t("Indonesia (Jakarta)"),
  "ap-southeast-6": () => l10n.t("Philippines (Manila)"),
  "ap-southeast-7": () => l10n.t("Thailand (Bangkok)"),
  "ap-south-1": () => l10n.t("India (Mumbai)"),
  "eu-central-1": () => l10n.t("Germany (Frankfurt)"),
  "eu-west-1": () => l10n.t("UK (London)"),
  "us-west-1": () => l10n.t("US (Silicon Valley)"),
  "us-east-1": () => l10n.t("US (Virginia)"),
  "me-east-1": () => l10n.t("UAE (Dubai)"),
};

/** `undefined` for a region whose name is in no source that was read. */
export const regionName = (id: string): string | undefined => NAMES[id.toLowerCase()]?.();
