using BfaRadet.App.Live;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Domain.Meetings.Years;

namespace BfaRadet.App.Features.Meetings;

/// <summary>Subjects of the events of a meeting.</summary>
internal static class MeetingSubjects
{
    public static EventSubjects All { get; } = new EventSubjects()
        // What the list of meetings shows.
        .On(saved => [Subject.Meetings(saved.Council)],
            typeof(MeetingPlanned), typeof(MeetingDetailsChanged), typeof(AgendaShared), typeof(MeetingOpened), typeof(MeetingClosed),
            typeof(MeetingCancelled), typeof(MeetingRestored), typeof(MeetingRemoved),
            typeof(ItemAdded), typeof(ItemRemoved),
            // The first page shows one's own answer, and asks for it.
            typeof(AttachmentsAwaited), typeof(AttachmentsNotAwaited),
            typeof(SummonsSent), typeof(SummonsChangesSent), typeof(SummonsAnswered), typeof(SubstituteAsked), typeof(SubstituteReleased), typeof(SummonsHandedOver))
        // What Beredning shows.
        .On(saved => [Subject.Decisions(saved.Council)], typeof(SuggestionSetAside), typeof(SuggestionTakenBack))
        // What the decision says of the meetings it was followed up at.
        .On(saved => [Subject.Decisions(saved.Council)], typeof(FollowUpSettled), typeof(FollowUpTakenBack), typeof(VerdictSettled), typeof(VerdictUnsettled))
        // What the council's year shows, Beredning suggests, and a new meeting begins with.
        .On(saved => [Subject.Year(saved.Council)],
            typeof(YearThemeAdded), typeof(YearThemeChanged), typeof(YearThemeRemoved), typeof(StandingPointsChosen), typeof(SeriesPlanned), typeof(SeriesTakenBack))
        // What is shown of a matter: also who may read its items.
        .On(saved => [Subject.Matters(saved.Council)],
            typeof(ItemEdited), typeof(ItemMoved), typeof(ItemTakenUp), typeof(ItemTied), typeof(ItemUntied),
            typeof(AttachmentAdded), typeof(AttachmentReplaced), typeof(AttachmentRemoved), typeof(AttachmentRestored), typeof(AttachmentOpened), typeof(SecretAttachmentHandled))
        .On(saved => [Subject.ItemProposals(saved.Council)],
            typeof(ItemProposed), typeof(ItemProposalEdited), typeof(ItemProposalWithdrawn), typeof(ItemProposalRenewed),
            typeof(ItemProposalAskedBack), typeof(ItemProposalAnswered), typeof(ItemProposalTakenIn), typeof(ItemProposalMerged),
            typeof(ItemProposalDeclined), typeof(ItemProposalReopened))
        .On(
            typeof(MeetingPaused), typeof(MeetingResumed), typeof(NotesShared),
            typeof(PenHanded), typeof(PenTaken),
            typeof(AttendanceMarked), typeof(AttendanceCorrected), typeof(SubstituteServes), typeof(ServiceCorrected), typeof(TimesCorrected),
            typeof(MeetingChairChosen), typeof(MeetingChairTakenBack), typeof(MeetingSecretaryChosen), typeof(MeetingSecretaryTakenBack),
            typeof(ParticipantCoOpted), typeof(FloorRequested), typeof(FloorGiven), typeof(FloorLeft), typeof(FloorCleared),
            typeof(MotionMade), typeof(MotionChanged), typeof(MotionWithdrawn), typeof(PropositionsPut), typeof(VoteOpened), typeof(VoteCast),
            typeof(BallotTakenOut), typeof(VoteEnded), typeof(CastingVoteGiven), typeof(VoteCancelled), typeof(ConflictDeclared),
            typeof(ConflictTakenBack), typeof(StatementMade), typeof(StatementChanged), typeof(StatementWithdrawn), typeof(AdjustersChosen),
            typeof(RankingOpened), typeof(RankingOptionAdded), typeof(RankingOptionRemoved), typeof(RankingOptionsMerged), typeof(RankingAnswered),
            typeof(RankingClosed), typeof(RankingCancelled));
}
