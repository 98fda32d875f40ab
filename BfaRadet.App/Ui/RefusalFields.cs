using BfaRadet.App.Identity;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Ui;

/// <summary>Which field of its form a refusal is about.</summary>
internal static class RefusalFields
{
    /// <summary>The name of the property; null when the refusal is about the whole.</summary>
    public static string? Of(Refusal refusal) => refusal switch
    {
        EmptyText(var field) => field,
        Misread(var field, _) => field,
        TextTooLong(var field, _, _) => field,
        HoldsPersonalNumber(var field) => field,
        DecisionRefusal.CompletedOutOfRange => "DoneOn",
        CouncilRefusal.InRegisterAlready => nameof(MemberDetails.Name),
        CouncilRefusal.NoDuty => nameof(MemberDetails.Duties),
        CouncilRefusal.TermEndsBeforeItStarts => nameof(MemberDetails.TermTo),
        CouncilRefusal.SubstituteOfOneself => nameof(SeatDetails.Substitute),
        CouncilRefusal.HoldsAnotherSeat => nameof(SeatDetails.Holder),
        CouncilRefusal.QuorumOutOfRange => nameof(CouncilSettings.QuorumNumber),
        CouncilRefusal.TooManyPhrases => nameof(CouncilSettings.StandardPhrases),
        CouncilRefusal.NotAnAddress or CouncilRefusal.ReservedAddress or CouncilRefusal.AddressTaken => nameof(CouncilSettings.OpenAddress),
        MeetingRefusal.EndsBeforeItStarts => nameof(MeetingDetails.EndsAt),
        MeetingRefusal.NotALink => nameof(MeetingDetails.RemoteLink),
        MeetingRefusal.MinutesOutOfRange => nameof(AgendaItemText.PlannedMinutes),
        MeetingRefusal.SameProposals => nameof(Vote.No),
        PublicationRefusal.RemovalOutOfRange => nameof(PublicationRefusal.RemovalOutOfRange.RemoveOn),
        PublicationRefusal.QuoteNotFound or PublicationRefusal.QuoteTooShort => "Excluded",
        AdjustmentRefusal.WordsNotFound => nameof(ReviewNote.Quote),
        FocusAreaRefusal.EndsBeforeItStarts => nameof(FocusAreaText.To),
        AccountRefusal.WrongPassword or AccountRefusal.ShutForNow => "Password",
        _ => null,
    };

    /// <summary>Each thing that is wrong, with its field and its words.</summary>
    public static IEnumerable<(string? Field, string Text)> Each(Refusal? refusal) => refusal switch
    {
        null => [],
        Faults(var all) => all.SelectMany(Each),
        AccountRefusal.NotAccepted(var faults) => faults.Select(fault => (fault.Field, fault.Text)),
        _ => [(Of(refusal), RefusalTexts.Of(refusal))],
    };
}
