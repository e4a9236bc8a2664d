import assert from "node:assert/strict";
import { MAXCOMPUTE_ACCOUNT } from "../support/ram-server/demo";
import type { RamServer } from "../support/ram-server/server";
import type { Story } from "./account-stories";

const REFUSAL = "Credentials are not used in a folder that is not trusted";

/** In a window where no folder is trusted: all that needs no account works, and no account is called. */
export async function tellOfRestrictedMode(story: Story, server: RamServer): Promise<void> {
  await story(
    "in a folder that is not trusted SQL is checked and granted for, and no account is called",
    "good.sql",
    async (window) => {
      server.requests.length = 0;
      await window.page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
      await window.openFile("broken.sql");
      await window.problems(2);
      await window.openFile("good.sql");
      await window.lenses().first().waitFor();
      for (const command of ["MaxCompute: Verify Role in Account", "MaxCompute: Apply RAM Policies in Account"]) {
        await window.run(command);
        await window.toast(REFUSAL);
        await window.picture("refused");
        await window.run("Notifications: Clear All Notifications");
      }
      assert.deepEqual(server.requests, []);

      await window.run("MaxCompute: Generate RAM Policies");
      await window.choose("JSON");
      await window.page.locator(".quick-input-widget").getByText("MaxCompute account").first().waitFor();
      await window.type(MAXCOMPUTE_ACCOUNT);
      await window.press("Enter");
      await window.tab("ram-trust").waitFor();
      await window.picture("granted");
    },
    [new RegExp(REFUSAL)],
  );
}
