using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Ui;
using BfaRadet.App.Ui.Needs;
using BfaRadet.Domain.Meetings;

namespace BfaRadet.App.Features.Home;

/// <summary>The next meeting, or the one in session.</summary>
/// <param name="Titles">Numbered items in order, breaks left out.</param>
public sealed record NextMeeting(
    MeetingId Id, MeetingDetails Details, MeetingState State, ValueList<(int? Number, string Title)> Titles);

/// <summary>The first page of a council for one reader.</summary>
/// <param name="Mine">Decisions the reader, or the reader's organisation, is responsible for: overdue first.</param>
/// <param name="Since">Outcomes of what others did since the last visit, latest first.</param>
/// <param name="SinceRest">How many other journal lines there are since then.</param>
public sealed record HomeView(
    CouncilId Council,
    string CouncilName,
    string Municipality,
    bool Prepares,
    NextMeeting? Next,
    ValueList<DecisionRow> Mine,
    ValueList<Need> Needs,
    ValueList<JournalLine> Since,
    int SinceRest,
    DateOnly Today);
