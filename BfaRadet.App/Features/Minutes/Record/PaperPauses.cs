using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Record;

/// <summary>The pauses in their places between the paragrafer.</summary>
public static class PaperPauses
{
    /// <summary>
    /// Each section with the lines of pauses that stand before and after its text, in the order of the paper: "Paus kl.
    /// 16.22–16.31". A break on the agenda has nothing but such a line, and not even that when no pause was taken at it.
    /// </summary>
    public static IEnumerable<(PaperSection Section, IReadOnlyList<string> Before, IReadOnlyList<string> After)> Of(MinutesPaper paper)
    {
        // Minutes made before pauses had a place: they stand at the breaks of the agenda when there are as many.
        var isPlaced = paper.Recesses.Count == 0 || paper.Sections.Any(s => s.Recesses.Count > 0);
        var loose = new Queue<Recess>(!isPlaced && paper.Recesses.Count == paper.Sections.Count(s => s.Kind == AgendaItemKind.Break)
            ? paper.Recesses
            : []);
        return paper.Sections.Select(section => Placed(section, loose));
    }

    private static (PaperSection, IReadOnlyList<string>, IReadOnlyList<string>) Placed(PaperSection section, Queue<Recess> loose)
    {
        var isBreak = section.Kind == AgendaItemKind.Break;
        var title = isBreak && section.Title != "" ? section.Title : PaperWords.Pause;
        var times = isBreak && loose.TryDequeue(out var own) ? [own] : section.Recesses;
        return (section, Lines(isBefore: true), Lines(isBefore: false));

        IReadOnlyList<string> Lines(bool isBefore) => [.. times.Where(t => t.IsBefore == isBefore).Select(time => $"{title} {PaperWords.Of(time)}")];
    }
}
