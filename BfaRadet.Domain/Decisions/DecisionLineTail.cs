using static BfaRadet.Domain.Decisions.DecisionLineText;

namespace BfaRadet.Domain.Decisions;

/// <summary>Where the sentence ends and the marks begin; the rules are documented at <see cref="DecisionLine"/>.</summary>
internal static class DecisionLineTail
{
    // After one of these words a name or date belongs to the sentence: "ges till @gatuchef", "till mötet 20 maj".
    private static readonly HashSet<string> _dangling =
    [
        "och", "samt", "eller", "&", "av", "på", "i", "till", "från", "för", "med", "om", "vid", "hos", "inom", "under",
        "mellan", "åt", "mot", "enligt", "efter", "före", "inför", "innan", "fram", "den", "det", "de", "en", "ett", "att",
        "som", "är", "blir", "var", "kl", "kl.", "dnr", "nr", "§", "utom", "via", "per", "över", "genom",
        "möte", "mötet", "möten", "sammanträde", "sammanträdet", "sammanträden", "sammanträder", "träffas", "möts", "hålls",
    ];

    /// <summary>The index of the first item of the tail; the number of items when there is none.</summary>
    public static int Start(IReadOnlyList<DecisionLineItem> items)
    {
        var start = Run(items);
        while (start < items.Count && BelongsToSentence(items, start))
        {
            start++;
            while (start < items.Count && items[start] is DecisionLineItem.Word)
            {
                start++;
            }
        }

        return start;
    }

    /// <summary>
    /// The date that is the first mark of the tail, when the sentence continues into it: no full stop and no mark between.
    /// </summary>
    public static DecisionLineItem.When? RunsOn(IReadOnlyList<DecisionLineItem> items, int tail) =>
        tail > 0 && tail < items.Count && items[tail] is DecisionLineItem.When { IsReview: false } date
            && items[tail - 1] is DecisionLineItem.Word { Text: [.., not ('.' or '!' or '?' or ':' or ';' or '–' or '\n')] }
                or DecisionLineItem.Named { Text: [.., not ('.' or '!' or '?' or ':' or ';')] }
            ? date
            : null;

    // The longest run of marks at the end, with "och" or a comma between names of one sort.
    private static int Run(IReadOnlyList<DecisionLineItem> items)
    {
        var start = items.Count;
        for (var at = items.Count - 1; at >= 0; at--)
        {
            if (IsMark(items[at]))
            {
                start = at;
            }
            else if (!IsStops(items[at].Text) && items[at].Text != NewLine && !Joins(items, at))
            {
                break;
            }
        }

        return start;
    }

    private static bool IsMark(DecisionLineItem item) =>
        item is DecisionLineItem.When or DecisionLineItem.AlreadyDone or DecisionLineItem.Named { StandsAlone: true };

    private static bool Joins(IReadOnlyList<DecisionLineItem> items, int at) =>
        items[at].Text is "och" or "samt" or "&" && at > 0 && at + 1 < items.Count
            && items[at - 1] is DecisionLineItem.Named { StandsAlone: true } before && items[at + 1].GetType() == before.GetType();

    private static bool BelongsToSentence(IReadOnlyList<DecisionLineItem> items, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var before = items[at - 1];
        if (before is DecisionLineItem.Word && _dangling.Contains(before.Text.ToLowerInvariant()))
        {
            return true;
        }

        // "Nattvandringen utvärderas 1 mars" is a sentence; after a comma, a full stop or a mark it is a mark.
        if (items[at] is DecisionLineItem.When { IsSpoken: true })
        {
            return before is DecisionLineItem.Word { Text: [.., not ('.' or ',' or '!' or '?' or ':' or ';' or '–' or '\n')] };
        }

        return items[at] is DecisionLineItem.When { IsReview: false } date
            && (before is DecisionLineItem.When
                || (before is DecisionLineItem.Word && IsRange(items, at))
                || (before is DecisionLineItem.Word { Text: [.., not ('.' or '!' or '?' or ':' or ';' or '\n')] }
                    && date.EndsSentence(at == items.Count - 1)));
    }

    // 16 – 18 november
    private static bool IsRange(IReadOnlyList<DecisionLineItem> items, int at) =>
        items[at - 1].Text is "–" or "-" or "—" && at > 1
            && (items[at - 2] is DecisionLineItem.When || items[at - 2].Text is [.., >= '0' and <= '9']);
}
