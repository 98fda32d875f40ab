using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Meetings;

namespace BfaRadet.App.Features.Home;

/// <summary>The next meeting, or the one that is on.</summary>
/// <param name="Titles">Numbered items in order, breaks left out.</param>
public sealed record NextMeeting(
    MeetingId Id, MeetingDetails Details, MeetingState State, ValueList<(int? Number, string Title)> Titles);

/// <summary>What meets somebody in a council: the same page for all, other things for each.</summary>
/// <param name="Mine">What the reader, or the reader's organisation, answers for: overdue first.</param>
/// <param name="Since">What came of what others did since <paramref name="SinceWhen"/>, latest first.</param>
/// <param name="SinceRest">How many other lines the journal has of that time.</param>
public sealed record HomeView(
    CouncilId Council,
    string CouncilName,
    string Municipality,
    string ReaderName,
    bool Prepares,
    NextMeeting? Next,
    ValueList<DecisionRow> Mine,
    ValueList<Need> Needs,
    DateTimeOffset SinceWhen,
    ValueList<JournalLine> Since,
    int SinceRest,
    DateOnly Today);
