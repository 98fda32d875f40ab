using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Record;

/// <summary>How those on the roll are named, and how they took part; the same in print and on every page.</summary>
public static class PresenceWords
{
    public const string Whole = "Den som inte har någon tid eller paragraf angiven deltog under hela sammanträdet.";

    /// <summary>What somebody is and for whom: "säkerhetschef, Räddningstjänsten".</summary>
    public static string Post(RecordPerson person) => string.Join(", ",
        new[] { person.Title, person.Organisation }.Where(part => part != "" && !part.Equals(person.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>How somebody took part in the meeting, without the paragrafer where the person had jäv.</summary>
    public static string Of(MinutesRecord record, RecordPerson person) => string.Join(", ", new[] { Of(person), AlsoThere(record, person), NotFor(record, person) }.Where(part => part != ""));

    /// <summary>For a substitute who served for a part of their presence: no paragraf is named for the rest.</summary>
    private static string AlsoThere(MinutesRecord record, RecordPerson person)
    {
        var isPart = person is { Role: AttendanceRole.Substitute, Status: AttendanceStatus.Present, Serving: true, Services.Count: > 0 }
            && record.Sections.Any(s => s.Deciders is { } deciders && !deciders.Contains(person.Id) && WasThere(record, person, s)
                && !s.Conflicts.Any(c => c.Name == person.Name));
        return isPart ? "i övrigt närvarande utan att tjänstgöra" : "";
    }

    private static bool WasThere(MinutesRecord record, RecordPerson person, RecordSection section)
    {
        var labels = record.Sections.Select(s => s.Label).ToList();
        var at = labels.IndexOf(section.Label);
        return person.Stays.Count == 0 || person.Stays.Any(stay =>
            (stay.FromSection == "" || labels.IndexOf(stay.FromSection) <= at) && (stay.ToSection == "" || at <= labels.IndexOf(stay.ToSection)));
    }

    /// <summary>"ej § 6, jäv", "ej § 6 och § 8, jäv"; empty for most, and for somebody who was not there at all.</summary>
    private static string NotFor(MinutesRecord record, RecordPerson person) => person.Status != AttendanceStatus.Present
        ? ""
        : AttendanceWords.Without(record.Sections.Where(s => s.Conflicts.Any(c => c.Name == person.Name)).Select(s => s.Label));

    /// <summary>"vice ordförande, på distans, §§ 2–6 (kl. 15.50–17.05)", "ordförande, anmält förhinder".</summary>
    public static string Of(RecordPerson person) => string.Join(", ", new[]
    {
        Office(person),
        person switch
        {
            { Role: AttendanceRole.Substitute, Serving: true } => Serving(person),
            { Role: AttendanceRole.CoOpted } => "adjungerad",
            _ => "",
        },
        person.Status == AttendanceStatus.Present ? Stayed(person) : Of(person.Status),
    }.Where(part => part != ""));

    /// <summary>
    /// "ordförande", "vice ordförande": by what the person is in the council, here or away; one chosen to lead this meeting
    /// only says so. Empty for the others.
    /// </summary>
    public static string Office(RecordPerson person)
    {
        var offices = new List<string>();
        void Add(bool holds, string word)
        {
            if (holds)
            {
                offices.Add(word);
            }
        }

        // Minutes made before duties were stored only say who led the meeting.
        var isChair = person.Duties.HasFlag(Duties.Chair) || person is { Chaired: true, Duties: Duties.None };
        Add(isChair, person is { Chaired: true, Chairing: { } part } ? $"ordförande {Of(part)}" : "ordförande");
        Add(person.Duties.HasFlag(Duties.ViceChair) && !isChair, "vice ordförande");
        Add(person.Chaired && !isChair, person.Chairing is { } led ? $"ordförande för sammanträdet {Of(led)}" : "ordförande för sammanträdet");
        Add(person.KeptMinutes || person.Duties.HasFlag(Duties.Secretary), "sekreterare");
        Add(person.Duties.HasFlag(Duties.Coordinator) && !person.Title.Contains("samordnare", StringComparison.OrdinalIgnoreCase), "samordnare");
        return string.Join(", ", offices);
    }

    /// <summary>"§§ 2–6 (kl. 15.50–17.05)", "från § 2 (kl. 15.50)", "till och med § 6 (kl. 17.05)".</summary>
    public static string Of(RecordStay stay)
    {
        var (clock, bare) = (stay.From, stay.To) switch
        {
            ({ } from, { } to) => ($"kl. {SwedishDates.Range(from, to)}", $"kl. {SwedishDates.Range(from, to)}"),
            ({ } from, null) => ($"från kl. {SwedishDates.Clock(from)}", $"kl. {SwedishDates.Clock(from)}"),
            (null, { } to) => ($"till kl. {SwedishDates.Clock(to)}", $"kl. {SwedishDates.Clock(to)}"),
            _ => ("", ""),
        };
        var sections = (stay.FromSection, stay.ToSection) switch
        {
            ("", "") => "",
            (var from, "") => $"från {from}",
            ("", var to) => $"till och med {to}",
            var (from, to) => RecordWords.Range(from, to),
        };
        return (sections, clock) switch
        {
            ("", "") => "hela sammanträdet",
            ("", _) => clock,
            (_, "") => sections,
            _ => $"{sections} ({bare})",
        };
    }

    /// <summary>"tjänstgörande ersättare §§ 5–6 för Anna Berg", "tjänstgörande ersättare § 2 för Anna Berg och §§ 5–6 för Bo Ek".</summary>
    private static string Serving(RecordPerson person) => "tjänstgörande ersättare"
        + (person.Services.Count == 0 ? "" : $" {Listed.And(person.Services.Select(s => RecordWords.Range(s.FromSection, s.ToSection) + For(s.For)))}")
        + For(person.ServedFor);

    private static string For(string member) => member == "" ? "" : $" för {member}";

    /// <summary>Empty for the whole meeting in the room, which is the rule and not said of each.</summary>
    private static string Stayed(RecordPerson person) => string.Join(", ", new[]
    {
        person.Remote ? "på distans" : "",
        Listed.And(person.Stays.Select(Of)),
    }.Where(part => part != ""));

    private static string Of(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Excused => "anmält förhinder",
        AttendanceStatus.Absent => "frånvarande utan anmält förhinder",
        AttendanceStatus.Expected => "inte antecknad vid uppropet",
        _ => "närvarande",
    };
}
