using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>Journal texts of the roll, the chair and the list of speakers.</summary>
internal sealed class RollJournalWords : JournalWords
{
    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => Own(happened, item, by) ?? happened switch
    {
        AttendanceMarked { Here: true, Remote: true } e => $"antecknade {e.Name} som närvarande på distans",
        AttendanceMarked { Here: true } e => $"antecknade {e.Name} som närvarande",
        AttendanceMarked { Status: AttendanceStatus.Present } e => $"antecknade att {e.Name} lämnade sammanträdet",
        AttendanceMarked { Status: AttendanceStatus.Excused } e => $"antecknade att {e.Name} har anmält förhinder",
        AttendanceMarked { Status: AttendanceStatus.Absent } e => $"antecknade {e.Name} som frånvarande",
        AttendanceMarked e => $"tog tillbaka närvaron för {e.Name}",
        AttendanceCorrected e => $"rättade tiderna för {e.Name}",
        SubstituteServes { Serving: true } e => $"lät {e.Name} tjänstgöra{For(e.For)}",
        SubstituteServes e => $"antecknade att {e.Name} inte längre tjänstgör{For(e.For)}",
        ServiceCorrected e => $"rättade när {e.Name} tjänstgjorde{For(Listed.And(e.For))}",
        TimesCorrected e => $"rättade tiderna från {Told(e.Before)} till {Told(e.After)}",
        MeetingChairChosen { From: { } from } e => $"antecknade att {e.Name} valdes till ordförande för sammanträdet från {item(from)}",
        MeetingChairChosen e => $"antecknade att {e.Name} valdes till ordförande för sammanträdet",
        MeetingChairTakenBack e => $"tog tillbaka valet av {e.Name} till ordförande för sammanträdet",
        MeetingSecretaryChosen e => $"antecknade {e.Name} som sekreterare för sammanträdet",
        MeetingSecretaryTakenBack e => $"tog tillbaka valet av {e.Name} till sekreterare för sammanträdet",
        ParticipantCoOpted { Organisation: "" } e => $"adjungerade {e.Name}",
        ParticipantCoOpted e => $"adjungerade {e.Name}, {e.Organisation}",
        FloorRequested => "begärde ordet",
        FloorGiven e => $"gav ordet till {e.Name}",
        FloorLeft e => $"strök {e.Name} från talarlistan",
        FloorCleared e => $"lämnade {item(e.Item)} innan alla på talarlistan hade talat: {string.Join(", ", e.Names)}",
        _ => null,
    };

    // About oneself: without the name.
    private static string? Own(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        AttendanceMarked { Here: true, Remote: true } e when e.Name == by => "antecknade sig som närvarande på distans",
        AttendanceMarked { Here: true } e when e.Name == by => "antecknade sig som närvarande",
        AttendanceMarked { Status: AttendanceStatus.Present } e when e.Name == by => "lämnade sammanträdet",
        AttendanceMarked { Status: AttendanceStatus.Excused } e when e.Name == by => "anmälde förhinder",
        AttendanceMarked { Status: AttendanceStatus.Absent } e when e.Name == by => "antecknade sig som frånvarande",
        AttendanceMarked e when e.Name == by => "tog tillbaka sin närvaro",
        AttendanceCorrected e when e.Name == by => "rättade sina tider",
        ServiceCorrected e when e.Name == by => $"rättade sin tjänstgöring{For(Listed.And(e.For))}",
        MeetingChairChosen { From: { } from } e when e.Name == by => $"antecknade sig som vald ordförande för sammanträdet från {item(from)}",
        MeetingChairChosen e when e.Name == by => "antecknade sig som vald ordförande för sammanträdet",
        MeetingChairTakenBack e when e.Name == by => "tog tillbaka valet av sig själv till ordförande för sammanträdet",
        MeetingSecretaryChosen e when e.Name == by => "antecknade sig som sekreterare för sammanträdet",
        MeetingSecretaryTakenBack e when e.Name == by => "tog tillbaka valet av sig själv till sekreterare för sammanträdet",
        SubstituteServes { Serving: true } e when e.Name == by => $"började tjänstgöra{For(e.For)}",
        SubstituteServes e when e.Name == by => $"slutade tjänstgöra{For(e.For)}",
        FloorGiven e when e.Name == by => "tog ordet",
        FloorLeft e when e.Name == by => "strök sig från talarlistan",
        _ => null,
    };

    // "11 mars 2026 kl. 15.34–17.26, paus 16.22–16.31"
    private static string Told(SessionTimes times) => string.Join(", paus ", new[]
    {
        SwedishDates.Moment(times.Opened) + (times.Closed is { } closed ? $"–{SwedishDates.Clock(closed)}" : ""),
    }.Concat(times.Recesses.Select(r => r.To is { } to ? SwedishDates.Range(r.From, to) : SwedishDates.Clock(r.From))));

    /// <summary>" för Anna Berg"; empty for nobody.</summary>
    private static string For(string member) => member == "" ? "" : $" för {member}";
}
