using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>Paragrafer of a closed meeting: the number of its first, and how many it has; breaks have none.</summary>
public readonly record struct ParagraphRun(int First, int Count);

/// <summary>The number of a meeting's first paragraf.</summary>
public static class ParagraphNumbers
{
    /// <summary>
    /// 1 for a series of each meeting. Through the year: after all those of the year's closed meetings, so that no number is
    /// used twice, not even when the series was chosen in the middle of the year.
    /// </summary>
    /// <param name="closed">The council's meetings of the same year that are closed.</param>
    public static int First(ParagraphSeries series, IEnumerable<ParagraphRun> closed)
    {
        var runs = closed as IReadOnlyCollection<ParagraphRun> ?? [.. closed];
        return series == ParagraphSeries.EachMeeting || runs.Count == 0
            ? 1
            : Math.Max(runs.Sum(r => r.Count), runs.Max(r => r.First + r.Count - 1)) + 1;
    }
}
