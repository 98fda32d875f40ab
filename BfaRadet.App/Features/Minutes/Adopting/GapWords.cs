using BfaRadet.App.Features.Meetings;
using BfaRadet.Domain;
using BfaRadet.Domain.Minutes.Adjusting;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>What is missing in the minutes, in words, and where each is mended.</summary>
internal static class GapWords
{
    public static string Of(MinutesGap gap) => gap switch
    {
        MinutesGap.NotClosed => "Mötet är inte avslutat.",
        MinutesGap.VoteOpen(_, var label) => $"En omröstning pågår i {label}.",
        MinutesGap.NoChair => "Ingen ordförande är antecknad som närvarande.",
        MinutesGap.CannotConfirm(var name) => $"{name} är vald att justera, men har ingen plats i rådet och kan inte bekräfta här.",
        MinutesGap.NoSecretary => "Ingen sekreterare är antecknad som närvarande.",
        MinutesGap.NoAdjuster => "Ingen justerare är vald. Då justerar ordföranden ensam.",
        MinutesGap.NoPlace => "Platsen för mötet är inte angiven.",
        MinutesGap.NobodyPresent => "Ingen som får besluta är antecknad som närvarande.",
        MinutesGap.NotCalled(_, var name) => $"Det är inte antecknat om {name} var med.",
        MinutesGap.PresentWithoutTimes(_, var name) => $"{name} är antecknad som närvarande, men utan tider.",
        MinutesGap.NothingWritten(_, var label, var title) => $"{label} {title} har varken text eller beslut.",
        MinutesGap.Undecided(_, var label, var title) => $"{label} {title} är en beslutspunkt utan beslut.",
        MinutesGap.EmptiedAfterReview(_, var label, var title) => $"{label} {title} hade text när protokollet gick på granskning, men är tom nu.",
        MinutesGap.OpenNotes(1) => "En kommentar från granskningen är obesvarad.",
        MinutesGap.OpenNotes(var count) => $"{count} kommentarer från granskningen är obesvarade.",
        MinutesGap.NoNextMeeting => "Nästa sammanträde är inte bestämt och delat.",
        _ => throw new ArgumentOutOfRangeException(nameof(gap), gap, "A gap without words"),
    };

    /// <summary>The page where it is mended.</summary>
    public static string Address(MinutesGap gap, CouncilId council, MeetingId meeting) => gap switch
    {
        MinutesGap.NoPlace => MeetingAddresses.Preparing(council, meeting),
        MinutesGap.NoNextMeeting => MeetingAddresses.List(council),
        MinutesGap.VoteOpen(var item, _) => MeetingAddresses.Held(council, meeting, item),
        MinutesGap.NothingWritten(var item, _, _) => MeetingAddresses.Held(council, meeting, item),
        MinutesGap.Undecided(var item, _, _) => MeetingAddresses.Held(council, meeting, item),
        MinutesGap.EmptiedAfterReview(var item, _, _) => MeetingAddresses.Held(council, meeting, item),
        MinutesGap.OpenNotes => "#granskning",
        _ => MeetingAddresses.Held(council, meeting),
    };

    public static string Act(MinutesGap gap) => gap switch
    {
        MinutesGap.NoPlace => "Till beredningen",
        MinutesGap.NoNextMeeting => "Till sammanträdena",
        MinutesGap.OpenNotes => "Till kommentarerna",
        MinutesGap.VoteOpen or MinutesGap.NothingWritten or MinutesGap.Undecided or MinutesGap.EmptiedAfterReview => "Till punkten",
        MinutesGap.NoChair or MinutesGap.NoSecretary or MinutesGap.NobodyPresent or MinutesGap.NotCalled or MinutesGap.PresentWithoutTimes => "Till närvaron",
        _ => "Till mötet",
    };
}
