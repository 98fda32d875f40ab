using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Years;
using static BfaRadet.App.Ui.JournalWording;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>Journal texts of the council's year.</summary>
internal sealed class YearJournalWords : JournalWords
{
    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        YearThemeAdded e => $"lade till temat {Quoted(e.Title)} i årshjulet, i {SwedishDates.Month(e.Month)}",
        YearThemeChanged e => $"ändrade temat {Quoted(e.Title)} i årshjulet",
        YearThemeRemoved { From: { } year } e => $"tog bort temat {Quoted(e.Title)} ur årshjulet från {year}",
        YearThemeRemoved e => $"tog bort temat {Quoted(e.Title)} ur årshjulet",
        StandingPointsChosen { Points: 0 } => "valde att nya sammanträden får sina stående punkter från mötet före",
        StandingPointsChosen e => $"ändrade rådets stående punkter ({MeetingWords.Items(e.Points)})",
        SeriesPlanned { Meetings: 1 } e => $"planerade ett sammanträde från årshjulet, {SwedishDates.Full(e.First)}",
        SeriesPlanned e => $"planerade {e.Meetings} sammanträden från årshjulet, {SwedishDates.Full(e.First)} till {SwedishDates.Full(e.Last)}",
        SeriesTakenBack e => $"tog tillbaka {(e.Meetings == 1 ? "ett sammanträde" : $"{e.Meetings} sammanträden")} som planerats från årshjulet",
        _ => null,
    };
}
