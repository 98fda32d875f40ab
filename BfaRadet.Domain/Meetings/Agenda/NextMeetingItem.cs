using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>Which item settles when the council meets next: "Nästa möte", "Tid för nästa sammanträde".</summary>
public static class NextMeetingItem
{
    private static readonly HashSet<string> _next = ["nästa", "nästkommande", "kommande"];

    private static readonly HashSet<string> _meeting =
        ["möte", "mötet", "sammanträde", "sammanträdet", "rådsmöte", "mötestid", "mötesdag", "mötesdatum", "sammanträdestid", "sammanträdesdag", "sammanträdesdatum"];

    // "Frågor till nästa möte" is about what is taken up there.
    private static readonly HashSet<string> _aboutIt = ["till", "inför", "på", "vid", "under", "före", "innan", "i", "från"];

    /// <summary>By the title of the item.</summary>
    public static bool Is(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var words = title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => DecisionLineText.WithoutStops(word).ToLowerInvariant()).ToList();
        return Enumerable.Range(0, Math.Max(0, words.Count - 1))
            .Any(at => _next.Contains(words[at]) && _meeting.Contains(words[at + 1]) && !(at > 0 && _aboutIt.Contains(words[at - 1])));
    }
}
