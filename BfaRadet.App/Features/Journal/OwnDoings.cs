using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Journal;

/// <summary>
/// What somebody did that is about that person: "röstade", where of another one says "antecknade att Anna Ek har röstat".
/// Nobody speaks of oneself by name.
/// </summary>
internal static class OwnDoings
{
    /// <summary>Null when it is about another, or about nobody.</summary>
    public static string? Of(DomainEvent? happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        MemberJoined e when e.Name == by => "tog sin plats i rådet med ett konto",
        MemberAdded e when e.Name == by => $"lade till sig själv som {DutyWords.Of(e.Duties)}",
        MemberInvited e when e.Name == by => $"gjorde en inbjudan till sig själv, giltig till {SwedishDates.Moment(e.Expires)}",
        MemberChanged e when e.Name == by => $"ändrade uppgifterna om sig själv ({DutyWords.Of(e.Duties)})",
        MemberRemoved e when e.Name == by => "tog bort sig själv, tillagd av misstag",
        MotionMade e when e.Name == by => $"yrkade under {item(e.Item)}: {JournalTexts.Shortened(e.Text)}",
        MotionChanged e when e.Name == by => $"ändrade sitt yrkande under {item(e.Item)}: {JournalTexts.Shortened(e.Text)}",
        MotionWithdrawn e when e.Name == by => $"tog tillbaka sitt yrkande under {item(e.Item)}",
        VoteCast { Changed: true } e when e.Name == by => $"ändrade sin röst under {item(e.Item)}",
        VoteCast e when e.Name == by => $"röstade under {item(e.Item)}",
        BallotTakenOut e when e.Name == by => $"strök sin egen röst i omröstningen under {item(e.Item)}: deltog inte enligt närvaron",
        CastingVoteGiven e when e.Name == by => $"gav sin utslagsröst under {item(e.Item)}: {VoteWords.Of(e.Choice)}",
        ConflictDeclared e when e.Name == by => $"anmälde jäv under {item(e.Item)}",
        ConflictTakenBack e when e.Name == by => $"tog tillbaka sitt jäv under {item(e.Item)}",
        StatementMade { Kind: StatementKind.Dissent } e when e.Name == by => $"reserverade sig under {item(e.Item)}",
        StatementMade e when e.Name == by => $"lämnade en protokollsanteckning under {item(e.Item)}",
        StatementChanged { Kind: StatementKind.Dissent } e when e.Name == by => $"ändrade sin reservation under {item(e.Item)}",
        StatementChanged e when e.Name == by => $"ändrade sin protokollsanteckning under {item(e.Item)}",
        StatementWithdrawn { Kind: StatementKind.Dissent } e when e.Name == by => $"tog tillbaka sin reservation under {item(e.Item)}",
        StatementWithdrawn e when e.Name == by => $"tog tillbaka sin protokollsanteckning under {item(e.Item)}",
        AttendanceMarked { Here: true, Remote: true } e when e.Name == by => "antecknade sig som närvarande på distans",
        AttendanceMarked { Here: true } e when e.Name == by => "antecknade sig som närvarande",
        AttendanceMarked { Status: AttendanceStatus.Present } e when e.Name == by => "lämnade sammanträdet",
        AttendanceMarked { Status: AttendanceStatus.Excused } e when e.Name == by => "anmälde förhinder",
        AttendanceMarked { Status: AttendanceStatus.Absent } e when e.Name == by => "antecknade sig som frånvarande",
        AttendanceMarked e when e.Name == by => "tog tillbaka sin närvaro",
        AttendanceCorrected e when e.Name == by => "rättade sina tider",
        ServiceCorrected e when e.Name == by => $"rättade sin tjänstgöring{JournalTexts.For(string.Join(" och ", e.For))}",
        MeetingChairChosen { From: { } from } e when e.Name == by => $"antecknade sig som vald ordförande för sammanträdet från {item(from)}",
        MeetingChairChosen e when e.Name == by => "antecknade sig som vald ordförande för sammanträdet",
        MeetingChairTakenBack e when e.Name == by => "tog tillbaka valet av sig själv till ordförande för sammanträdet",
        MeetingSecretaryChosen e when e.Name == by => "antecknade sig som sekreterare för sammanträdet",
        MeetingSecretaryTakenBack e when e.Name == by => "tog tillbaka valet av sig själv till sekreterare för sammanträdet",
        SubstituteServes { Serving: true } e when e.Name == by => $"började tjänstgöra{JournalTexts.For(e.For)}",
        SubstituteServes e when e.Name == by => $"slutade tjänstgöra{JournalTexts.For(e.For)}",
        FloorGiven e when e.Name == by => "tog ordet",
        FloorLeft e when e.Name == by => "strök sig från talarlistan",
        PenHanded e when e.Name == by => $"tog pennan i {item(e.Item)}",
        PenTaken e when e.Name == by => $"lämnade tillbaka pennan i {item(e.Item)}",
        ReviewNoteAnswered { Answer: ReviewAnswer.Accepted } e when e.By == by => $"godtog sitt eget förslag i {item(e.Item)}",
        ReviewNoteAnswered { Answer: ReviewAnswer.Declined } e when e.By == by => $"tog tillbaka sitt förslag i {item(e.Item)}",
        ReviewNoteAnswered e when e.By == by => $"besvarade sin kommentar i {item(e.Item)}",
        _ => null,
    };
}
