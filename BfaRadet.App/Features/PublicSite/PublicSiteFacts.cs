using BfaRadet.App.Ui;
using Microsoft.AspNetCore.Components;
using System.Globalization;
using System.Text.Json;

namespace BfaRadet.App.Features.PublicSite;

/// <summary>What a page is about, for machines: schema.org as JSON-LD. Data, not a script: nothing runs.</summary>
internal static class PublicSiteFacts
{
    public static MarkupString Of(PublicSiteCouncil council, DateOnly day)
    {
        var organisation = Organisation(council);
        var graph = new List<object> { organisation };
        if (council.NextOn(day) is { } next)
        {
            graph.Add(new Dictionary<string, object>
            {
                ["@type"] = "Event",
                ["name"] = $"Sammanträde med {council.Name}",
                ["startDate"] = Moment(next.Date, next.StartsAt),
                ["endDate"] = Moment(next.Date, next.EndsAt),
                ["eventStatus"] = "https://schema.org/EventScheduled",
                ["location"] = new Dictionary<string, object> { ["@type"] = "Place", ["name"] = next.Place == "" ? council.Municipality : next.Place },
                ["organizer"] = Reference(council),
            });
        }

        graph.AddRange(council.ShownOn(day).Take(10).Select(m => Document(council, m)));
        return Script(new() { ["@context"] = "https://schema.org", ["@graph"] = graph });
    }

    public static MarkupString Of(PublicSiteCouncil council, PublicSiteMinutes minutes) =>
        Script(new() { ["@context"] = "https://schema.org", ["@graph"] = new object[] { Organisation(council), Document(council, minutes) } });

    private static Dictionary<string, object> Organisation(PublicSiteCouncil council) => new()
    {
        ["@type"] = "GovernmentOrganization",
        ["@id"] = $"{PublicSiteFile.Origin}{council.Path}#rad",
        ["name"] = council.Name,
        ["url"] = PublicSiteFile.Origin + council.Path,
        ["parentOrganization"] = new Dictionary<string, object> { ["@type"] = "GovernmentOrganization", ["name"] = council.Municipality },
    };

    private static Dictionary<string, object> Document(PublicSiteCouncil council, PublicSiteMinutes minutes) => new()
    {
        ["@type"] = "DigitalDocument",
        ["name"] = $"Protokoll {minutes.Day}",
        ["url"] = PublicSiteFile.Origin + council.PathOf(minutes),
        ["inLanguage"] = "sv-SE",
        ["encodingFormat"] = "text/html",
        ["datePublished"] = SwedishDates.Iso(minutes.From),
        ["expires"] = SwedishDates.Iso(minutes.RemoveOn),
        ["publisher"] = Reference(council),
    };

    private static Dictionary<string, object> Reference(PublicSiteCouncil council) => new() { ["@id"] = $"{PublicSiteFile.Origin}{council.Path}#rad" };

    // The day alone when no clock is told.
    private static string Moment(DateOnly date, TimeOnly? time) => time is { } at
        ? SwedishDates.MomentOf(date, at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
        : SwedishDates.Iso(date);

    // The default encoder writes < and > as \u003C, so that what people wrote cannot end the element.
    private static MarkupString Script(Dictionary<string, object> facts) =>
        new($"<script type=\"application/ld+json\">{JsonSerializer.Serialize(facts)}</script>");
}
