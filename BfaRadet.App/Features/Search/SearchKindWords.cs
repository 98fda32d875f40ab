using BfaRadet.Domain.Searching;

namespace BfaRadet.App.Features.Search;

/// <summary>Words for what can be found, and for what was not understood.</summary>
internal static class SearchKindWords
{
    /// <summary>Each kind with its word for one, for several, and in addresses, in the order they are offered.</summary>
    public static IReadOnlyList<(SearchKind Kind, string One, string Many, string Slug)> All { get; } =
    [
        (SearchKind.Decision, "Beslut", "Beslut", "beslut"),
        (SearchKind.Minutes, "Protokoll", "Protokoll", "protokoll"),
        (SearchKind.Item, "Punkt", "Punkter", "punkt"),
        (SearchKind.Meeting, "Sammanträde", "Sammanträden", "sammantrade"),
        (SearchKind.Attachment, "Bilaga", "Bilagor", "bilaga"),
        (SearchKind.FocusArea, "Fokusområde", "Fokusområden", "fokusomrade"),
    ];

    public static string One(SearchKind kind) => All.First(k => k.Kind == kind).One;

    public static string Slug(SearchKind kind) => All.First(k => k.Kind == kind).Slug;

    public static SearchKind? Kind(string slug) => All.Where(k => k.Slug == slug).Select(k => (SearchKind?)k.Kind).FirstOrDefault();

    /// <summary>What was not understood, in a sentence.</summary>
    public static string Of(SearchDoubt doubt) => doubt switch
    {
        SearchDoubt.NoSuchOperator { Name: var name } => $"”{name}:” går inte att söka på. Du kan söka på ansvarig:, fokus:, år:, är: och typ:.",
        SearchDoubt.NothingAfter { Name: var name } => $"Efter ”{name}:” står inget att söka på.",
        SearchDoubt.NoSuchValue { Name: var name, Value: var value } => Folded(name) switch
        {
            "är" or "ar" => $"”{name}:{value}” går inte att söka på. Skriv är:försenad, är:väntar, är:pågår eller är:klar.",
            "år" => $"”{value}” är inget år. Skriv till exempel år:2026.",
            "typ" or "slag" => $"”{value}” är ingen typ. Skriv beslut, protokoll, punkt, sammanträde, bilaga eller fokusområde.",
            _ => $"”{value}” efter ”{name}:” innehåller inget ord.",
        },
        SearchDoubt.OnlyWordsExcluded { Name: var name } => $"Minus före ”{name}:” går inte. Det går bara före ord.",
        SearchDoubt.TooManyWords { Max: var max } => $"Bara de första {max} orden är med.",
        SearchDoubt.TooLong { Max: var max } => $"Bara de första {max} tecknen är med.",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, "A doubt without words"),
    };

    private static string Folded(string name) => SearchWords.Folded(name);
}
