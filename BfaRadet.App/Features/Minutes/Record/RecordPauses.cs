using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Record;

/// <summary>The pauses in their places between the paragrafer.</summary>
public static class RecordPauses
{
    /// <summary>
    /// Each section with the lines of pauses that stand before and after its text, in the order of the record: "Paus kl.
    /// 16.22–16.31". A break on the agenda has nothing but such a line, and not even that when no pause was taken at it.
    /// </summary>
    public static IEnumerable<(RecordSection Section, IReadOnlyList<string> Before, IReadOnlyList<string> After)> Of(MinutesRecord record)
    {
        // Minutes made before pauses had a place: they are put at the breaks of the agenda when there are as many.
        var isPlaced = record.Recesses.Count == 0 || record.Sections.Any(s => s.Recesses.Count > 0);
        var loose = new Queue<Recess>(!isPlaced && record.Recesses.Count == record.Sections.Count(s => s.Kind == AgendaItemKind.Break)
            ? record.Recesses
            : []);
        return record.Sections.Select(section => Placed(section, loose));
    }

    private static (RecordSection, IReadOnlyList<string>, IReadOnlyList<string>) Placed(RecordSection section, Queue<Recess> loose)
    {
        var isBreak = section.Kind == AgendaItemKind.Break;
        var title = isBreak && section.Title != "" ? section.Title : RecordWords.Pause;
        var times = isBreak && loose.TryDequeue(out var own) ? [own] : section.Recesses;
        return (section, Lines(isBefore: true), Lines(isBefore: false));

        IReadOnlyList<string> Lines(bool isBefore) => [.. times.Where(t => t.IsBefore == isBefore).Select(time => $"{title} {RecordWords.Of(time)}")];
    }
}
