using BfaRadet.Domain.Meetings.Proceedings;

namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>Suggested wordings of a vote: the proposal, the motions, and rejection.</summary>
internal static class VoteWordings
{
    private const string Approve = "Bifall till förslaget";

    // What can be read at a glance beside the buttons; a longer proposal is read above.
    private const int ShortProposal = 300;

    /// <summary>
    /// Wordings in the order they are likely to be used: the first two oppose each other. Motions that only support the
    /// proposal or another motion are left out, and equal motions are merged. Empty when nothing is proposed.
    /// </summary>
    public static ValueList<string> Of(string proposal, IReadOnlyCollection<Motion> motions)
    {
        if (proposal.Length == 0 && motions.Count == 0)
        {
            return [];
        }

        var (known, wordings) = (new HashSet<string>(), new List<string>());
        if (proposal.Length > 0)
        {
            known.UnionWith([Plain(proposal), "bifall", "bifall till förslaget", "bifall till förslaget till beslut", "bifall till ordförandens förslag"]);
            wordings.Add(proposal.Length <= ShortProposal && !proposal.Contains('\n') ? Quoted(Approve, proposal) : Approve);
        }

        foreach (var motion in motions)
        {
            known.UnionWith([$"bifall till {Plain(MotionQuote.Owner(motion.Name))} yrkande", $"bifall till {Plain(MotionQuote.Owner(motion.Name))} förslag"]);
        }

        foreach (var motion in motions.Where(m => known.Add(Plain(m.Text))))
        {
            wordings.Add(IsRejection(motion.Text) ? motion.Text : MotionQuote.Of(motion.Name, motion.Text));
        }

        if (!known.Overlaps(proposal.Length > 0 ? ["avslag", "avslag på förslaget"] : ["avslag"]))
        {
            wordings.Add(proposal.Length > 0 ? "Avslag på förslaget" : "Avslag");
        }

        return wordings.ToValueList();
    }

    // Rejection means the same whoever moved it.
    private static bool IsRejection(string text) => Plain(text) is "avslag" or "avslag på förslaget";

    // Without the full stop, which the sentence around it has. Only the name where both would not fit.
    private static string Quoted(string what, string text) =>
        $"{what}: ”{text.TrimEnd('.')}”" is { Length: <= Wording.TextMax } whole ? whole : what;

    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .TrimEnd('.', '!').ToLower(System.Globalization.CultureInfo.InvariantCulture);
}
