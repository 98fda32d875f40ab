using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Features.PublicSite;

/// <summary>The style of the residents' pages (open.css), inlined: one request less, and it cannot fail to load.</summary>
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
