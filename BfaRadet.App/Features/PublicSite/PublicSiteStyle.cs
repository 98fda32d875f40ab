using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Features.PublicSite;

/// <summary>The style of the residents' pages (open.css), inside the page: one request less, and nothing that can be missing.</summary>
internal static class PublicSiteStyle
{
    public static MarkupString Element { get; } = new($"<style>{Read()}</style>");

    private static string Read()
    {
        using var stream = typeof(PublicSiteStyle).Assembly.GetManifestResourceStream("open.css")
            ?? throw new InvalidOperationException("open.css is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
