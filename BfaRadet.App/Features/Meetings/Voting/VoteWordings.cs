using BfaRadet.Domain.Meetings.Proceedings;

namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>Suggested wordings of a vote: the proposal, the motions, and rejection.</summary>
internal static class VoteWordings
{
    private const string Approve = "Bifall till förslaget";

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
            wordings.Add(Approve);
        }

        foreach (var motion in motions)
        {
            known.UnionWith([$"bifall till {Plain(Owner(motion.Name))} yrkande", $"bifall till {Plain(Owner(motion.Name))} förslag"]);
        }

        foreach (var motion in motions.Where(m => known.Add(Plain(m.Text))))
        {
            wordings.Add($"{motion.Name}: {motion.Text}");
        }

        if (!known.Overlaps(proposal.Length > 0 ? ["avslag", "avslag på förslaget"] : ["avslag"]))
        {
            wordings.Add(proposal.Length > 0 ? "Avslag på förslaget" : "Avslag");
        }

        return wordings.ToValueList();
    }

    private static string Owner(string name) => name.EndsWith('s') ? name : name + "s";

    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .TrimEnd('.', '!').ToLower(System.Globalization.CultureInfo.InvariantCulture);
}
