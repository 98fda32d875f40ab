using Microsoft.Playwright;
using System.Text.RegularExpressions;

namespace BfaRadet.Tests.Testing;

/// <summary>What is written in an editor.</summary>
internal static class Written
{
    /// <summary>Waits until the words stand in a paragraph: the name at another's caret, wherever it stands, is no part of them.</summary>
    public static async Task SaysAsync(this ILocator written, string words)
    {
        try
        {
            await Assertions.Expect(written).ToMatchAriaSnapshotAsync($"- paragraph: /{Regex.Escape(words)}/", new() { Timeout = 40_000 });
        }
        catch (PlaywrightException fault)
        {
            throw new InvalidOperationException($"All that stands there: {await written.Page.Locator("[data-document]").InnerTextAsync()}", fault);
        }
    }
}
