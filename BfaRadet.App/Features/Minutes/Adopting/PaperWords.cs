using BfaRadet.App.Components.Shared;
using BfaRadet.App.Features.Meetings;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>What the minutes say in words of their own, around what people wrote.</summary>
public static class PaperWords
{
    public static string Title(MinutesPaper paper) => $"Protokoll {SwedishDates.Full(paper.Date)}";

    /// <summary>"kl. 15.30–17.25"; what has not happened yet is said.</summary>
    public static string Times(MinutesPaper paper) => (paper.OpenedAt, paper.ClosedAt) switch
    {
        ({ } from, { } to) => $"kl. {SwedishDates.Range(from, to)}",
        ({ } from, null) => $"från kl. {SwedishDates.Clock(from)}, pågår",
        _ => "inte öppnat",
    };

    /// <summary>"kl. 16.10–16.20".</summary>
    public static string Of(Recess recess) => recess.To is { } to
        ? $"kl. {SwedishDates.Range(recess.From, to)}"
        : $"från kl. {SwedishDates.Clock(recess.From)}";

    /// <summary>"Ordförande", "ledamot", "tjänstgörande ersättare för Polismyndigheten".</summary>
    public static string RoleOf(PaperPerson person)
    {
        var role = person is { Role: AttendanceRole.Substitute, Serving: true }
            ? person.ServedFor == "" ? "tjänstgörande ersättare" : $"tjänstgörande ersättare för {person.ServedFor}"
            : AttendanceWords.Of(person.Role);
        return person switch
        {
            { Chaired: true, KeptMinutes: true } => $"ordförande och sekreterare, {role}",
            { Chaired: true } => $"ordförande, {role}",
            { KeptMinutes: true } => $"sekreterare, {role}",
            _ => role,
        };
    }

    /// <summary>When the person was there: "hela sammanträdet", "från § 2 kl. 15.45, till och med § 6 kl. 17.10".</summary>
    public static string PresenceOf(PaperPerson person)
    {
        var from = person.Remote ? "på distans, " : "";
        return person.Status switch
        {
            AttendanceStatus.Present when person.Stays.Count == 0 => $"{from}hela sammanträdet",
            AttendanceStatus.Present => from + string.Join("; ", person.Stays.Select(Of)),
            AttendanceStatus.Excused => "anmält förhinder",
            _ => "frånvarande",
        };
    }

    public static string Of(VoteChoice choice) => choice switch
    {
        VoteChoice.Yes => "ja",
        VoteChoice.No => "nej",
        _ => "avstår",
    };

    /// <summary>"Med 6 ja, 3 nej och 1 som avstår bifaller rådet …".</summary>
    public static string ResultOf(PaperVote vote)
    {
        var numbers = $"{vote.Count.Yes} ja, {vote.Count.No} nej, {vote.Count.Abstain} avstår.";
        var casting = vote.CastingVote is { } choice ? $" Rösterna var lika; ordförandens utslagsröst: {Of(choice)}." : "";
        return vote.Outcome switch
        {
            VoteOutcome.Yes => $"{numbers}{casting} Ja-förslaget vann.",
            VoteOutcome.No => $"{numbers}{casting} Nej-förslaget vann.",
            _ => $"{numbers} Rösterna var lika; ingen utslagsröst lades.",
        };
    }

    public static string Of(VoteForm form) => form == VoteForm.Open ? "Öppen omröstning" : "Sluten omröstning";

    /// <summary>The sentence about jäv, with the absence (KL 6 kap. 30 §).</summary>
    public static string Of(PaperConflict conflict) => conflict.Reason == ""
        ? $"{conflict.Name} anmäler jäv och är varken med i handläggningen eller närvarande när ärendet behandlas."
        : $"{conflict.Name} anmäler jäv ({conflict.Reason}) och är varken med i handläggningen eller närvarande när ärendet behandlas.";

    public static string Of(StatementKind kind) => kind == StatementKind.Dissent ? "Reservation" : "Protokollsanteckning";

    public static string Of(SignerPart part) => part switch
    {
        SignerPart.Secretary => "Vid protokollet",
        SignerPart.Chair => "Ordförande",
        _ => "Justerare",
    };

    /// <summary>"Polismyndigheten, senast 31 oktober 2026, uppföljning 20 maj 2027, F2 Trafiksäkerhet"; empty when nothing is set.</summary>
    public static string PartsOf(PaperDecision decision) => string.Join(", ", ((string?[])
    [
        decision.Responsibles.Count > 0 ? $"ansvarig: {string.Join(", ", decision.Responsibles)}" : null,
        decision.DueOn is { } due ? $"senast {SwedishDates.Full(due)}" : null,
        decision.ReviewOn is { } review ? $"uppföljning {SwedishDates.Full(review)}" : null,
        decision.FocusAreas.Count > 0 ? string.Join(", ", decision.FocusAreas) : null,
    ]).OfType<string>());

    /// <summary>"Protokollet ska justeras senast 25 mars 2026 (KL 5 kap. 69 §)."</summary>
    public static string PeriodOf(PaperAdjustment adjustment) => adjustment.Binding
        ? $"senast {SwedishDates.Full(adjustment.LastDay)} (kommunallagen 5 kap. 69 §)"
        : $"senast {SwedishDates.Full(adjustment.LastDay)} (14 dagar, rådets sed)";

    private static string Of(PaperStay stay)
    {
        var from = Point("från", stay.FromSection, stay.From);
        var to = Point("till och med", stay.ToSection, stay.To);
        return (from, to) switch
        {
            ("", "") => "hela sammanträdet",
            ("", _) => to,
            (_, "") => from,
            _ => $"{from}, {to}",
        };
    }

    private static string Point(string word, string section, DateTimeOffset? at) => (section, at) switch
    {
        ("", null) => "",
        ("", { } moment) => $"{word} kl. {SwedishDates.Clock(moment)}",
        (_, null) => $"{word} {section}",
        (_, { } moment) => $"{word} {section} (kl. {SwedishDates.Clock(moment)})",
    };
}
