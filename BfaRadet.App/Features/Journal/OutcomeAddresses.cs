using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Law;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Ui.Layout;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.FocusAreas;
using BfaRadet.Domain.FocusAreas.Indicators;
using BfaRadet.Domain.Law;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;

namespace BfaRadet.App.Features.Journal;

/// <summary>
/// The page of what an outcome is about. Here, above the features: a decision's page belongs to one that its words do not know.
/// </summary>
internal static class OutcomeAddresses
{
    /// <summary>Null when there is no page: a decision that was taken back has none.</summary>
    public static string? Of(CouncilId council, DomainEvent happened) => happened switch
    {
        DecisionRecorded e => DecisionAddresses.Of(council, e.Decision),
        DecisionStateChanged e => DecisionAddresses.Of(council, e.Decision),
        ProgressReported e => DecisionAddresses.Of(council, e.Decision),
        DecisionExtended e => DecisionAddresses.Of(council, e.Decision),
        ExtensionTakenBack e => DecisionAddresses.Of(council, e.Decision),
        DecisionJudged e => DecisionAddresses.Of(council, e.Decision),
        VerdictTakenBack e => DecisionAddresses.Of(council, e.Decision),
        VerdictLed e => DecisionAddresses.Of(council, e.Decision),
        FocusAreaCreated e => FocusAreaAddresses.Of(council, e.FocusArea),
        IndicatorAdded e => FocusAreaAddresses.Of(council, e.FocusArea),
        IndicatorValuesEntered e => FocusAreaAddresses.Of(council, e.FocusArea),
        FocusChainChanged e => FocusAreaAddresses.Of(council, e.FocusArea),
        FocusAreaChanged e => FocusAreaAddresses.Of(council, e.FocusArea),
        LawDocumentAdded e => LawAddresses.Of(council, e.Document),
        LawDocumentWithdrawn e => LawAddresses.Of(council, e.Document),
        LawDocumentRestored e => LawAddresses.Of(council, e.Document),
        MeetingPlanned e => MeetingAddresses.Agenda(council, e.Meeting),
        AgendaShared e => MeetingAddresses.Agenda(council, e.Meeting),
        MeetingClosed e => MeetingAddresses.Agenda(council, e.Meeting),
        MeetingDetailsChanged e => MeetingAddresses.Agenda(council, e.Meeting),
        MeetingCancelled e => MeetingAddresses.Agenda(council, e.Meeting),
        MeetingRestored e => MeetingAddresses.Agenda(council, e.Meeting),
        MeetingRemoved => MeetingAddresses.List(council),
        SummonsHandedOver e => MeetingAddresses.Summons(council, e.Meeting),
        SummonsSent e => MeetingAddresses.Summons(council, e.Meeting),
        SummonsChangesSent e => MeetingAddresses.Summons(council, e.Meeting),
        ItemProposalEvent e and not ItemProposalEdited => ProposalAddresses.Of(council, e.Proposal),
        MinutesSentForReview e => MinutesAddresses.Record(council, e.Meeting),
        MinutesSentForAdjusting e => MinutesAddresses.Record(council, e.Meeting),
        MinutesAdopted e => MinutesAddresses.Record(council, e.Meeting),
        MinutesSentBack e => MinutesAddresses.Record(council, e.Meeting),
        MinutesReopened e => MinutesAddresses.Record(council, e.Meeting),
        MinutesPublished e => MinutesAddresses.Record(council, e.Meeting),
        PublicationWithdrawn e => MinutesAddresses.Record(council, e.Meeting),
        NoticePosted e => MinutesAddresses.Record(council, e.Meeting) + "#anslaget",
        MemberAdded or SeatAdded or SeatRemoved => CouncilAddresses.Register(council),
        CouncilSettingsChanged or CouncilRenamed => CouncilAddresses.Settings(council),
        CouncilFounded => CouncilAddresses.Register(council),
        _ => null,
    };
}
