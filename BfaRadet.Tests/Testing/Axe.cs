using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// Asks axe about a page, all its rules. Deque's own RunAxe opens a page beside and sends the script anew each time, which
/// took most of the time of the whole suite; our pages have no frames, so axe can run where it is. Style sheets are not asked
/// for once more: no rule of ours reads them.
/// </summary>
public static class Axe
{
    private static readonly string _script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe finds wrong, a line each: address, rule and the elements. Empty when all is well.</summary>
    public static Task<string[]> ComplaintsAsync(this IPage page) => AskAsync(page, "");

    /// <summary>The same, of what depends on colours and on the size of the window alone: for a page that was asked about in another.</summary>
    public static Task<string[]> ComplaintsOfLookAsync(this IPage page) =>
        AskAsync(page, "runOnly: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size', 'meta-viewport'],");

    private static async Task<string[]> AskAsync(IPage page, string which)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(_script);
        }

        // What lies under a bar that stays is too small there, and as large as it is when one has scrolled to it.
        return await page.EvaluateAsync<string[]>(
            $$"""
            async () => {
                const complaints = [];
                for (const found of (await axe.run({ {{which}} resultTypes: ['violations'], selectors: false, preload: false, elementRef: true })).violations) {
                    let nodes = found.nodes;
                    if (found.id === 'target-size') {
                        nodes = [];
                        for (const node of found.nodes) {
                            node.element.scrollIntoView({ block: 'center' });
                            const again = await axe.run(node.element, { runOnly: ['target-size'], resultTypes: ['violations'], selectors: false, preload: false });
                            nodes.push(...again.violations.flatMap(violation => violation.nodes));
                        }
                    }

                    if (nodes.length > 0)
                        complaints.push(`${location.href} ${found.id}: ${nodes.map(node => node.html).join(', ')}`);
                }

                return complaints;
            }
            """);
    }
}
