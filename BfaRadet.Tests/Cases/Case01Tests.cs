using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Ui;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Cases;

/// <summary>The answer key of case 01, point by point.</summary>
public sealed class Case01Tests(Case01Tests.Held held) : IClassFixture<Case01Tests.Held>
{
    private readonly Case01Meeting _case = held.Case;
    private readonly MeetingView _view = held.View;

    /// <summary>The meeting, held once for all points.</summary>
    public sealed class Held : IAsyncLifetime
    {
        public AWorkspace Workspace { get; private set; } = default!;

        internal Case01Meeting Case { get; private set; } = default!;

        internal MeetingView View { get; private set; } = default!;

        public async ValueTask InitializeAsync()
        {
            Workspace = await AWorkspace.OpenAsync();
            Case = new Case01Meeting(Workspace);
            await Case.HoldAsync();
            View = (await Workspace.Get<MeetingQueries>().FindAsync(Case.Council["vice ordförande"], Case.Council.Id, Case.Meeting))!;
        }

        public ValueTask DisposeAsync() => Workspace.DisposeAsync();
    }

    [Fact]
    public void The_summons_has_nine_numbered_items_and_a_break_with_the_clock_of_each()
    {
        Assert.Equal(Enumerable.Range(1, 9), _view.Items.Where(i => i.Number is not null).Select(i => i.Number!.Value));
        Assert.Single(_view.Items, i => i.Kind == AgendaItemKind.Break);
        Assert.Equal(
            ["15.30–15.35", "15.35–16.00", "16.00–16.20", "16.20–16.30", "16.30–16.45", "16.45–16.55", "16.55–17.05",
                "17.05–17.15", "17.15–17.20", "17.20–17.30"],
            _view.Items.Select(i => SwedishDates.Range(i.Slot.From, i.Slot.To)));
    }

    [Fact]
    public void One_paper_is_late() => Assert.Single(_view.Items, i => i.Attachments == "Handlingar senare");

    [Fact]
    public async Task The_question_raised_at_the_meeting_stands_under_item_nine()
    {
        await held.Workspace.Get<WritingEngine>().WriteDownAsync();

        var text = await held.Workspace.Get<MinutesQueries>().TextAsync(_case.Council["vice ordförande"], _view, _case.Item(9));

        Assert.Contains("A-traktorer", text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_was_held_from_15_34_to_17_26_with_a_pause()
    {
        Assert.Equal("15.34–17.26", SwedishDates.Range(_view.OpenedAt!.Value, _view.ClosedAt!.Value));
        var pause = Assert.Single(_view.Recesses);
        Assert.Equal("16.22–16.31", SwedishDates.Range(pause.From, pause.To!.Value));
    }

    [Fact]
    public void Nine_items_have_decisions_of_the_kinds_of_the_key()
    {
        var decisions = Decisions(assigned: false);

        Assert.Equal(Enumerable.Range(1, 9).Select(_case.Item), decisions.Select(d => d.Item).Distinct());
        Assert.Equal(
            [
                DecisionKind.Approved, DecisionKind.Noted, DecisionKind.Referred, DecisionKind.Noted, DecisionKind.Tabled,
                DecisionKind.Noted, DecisionKind.Noted, DecisionKind.Resolved, DecisionKind.Referred,
            ],
            decisions.Select(d => d.Draft.Kind));
        Assert.Contains("föreslås som nytt fokusområde", decisions[6].Draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_assignments_have_responsible_and_date()
    {
        var assignments = Decisions(assigned: true);

        Assert.Equal([_case.Item(2), _case.Item(3), _case.Item(7)], assignments.Select(d => d.Item));
        Assert.Equal(
            [new DateOnly(2026, 5, 20), new DateOnly(2026, 3, 20), new DateOnly(2026, 5, 20)],
            assignments.Select(d => d.Draft.DueOn!.Value));
        Assert.Equal([1, 1, 2], assignments.Select(d => d.Draft.Responsibles.Count));
    }

    [Fact]
    public async Task Four_matters_must_come_back_on_20_May()
    {
        var beredning = await held.Workspace.Get<MeetingQueries>().FindPreparingAsync(
            _case.Council["brottsförebyggande samordnare"], _case.Council.Id, _case.NextMeeting);

        var followUp = Assert.Single(beredning!.Suggestions, s => s.Reason == SuggestionReason.FollowUp);
        var back = followUp.Rows.Where(r => r.State is FollowUpState.Due or FollowUpState.Review && r.Day == new DateOnly(2026, 5, 20)).Select(r => r.Decision)
            .Concat(beredning.Suggestions.Select(s => s.Source).OfType<DecisionId>()).ToList();

        Assert.Equal(4, back.Count);
        Assert.Equal([_case.Item(2), _case.Item(5), _case.Item(7), _case.Item(9)],
            back.Select(id => _view.Decisions.Single(d => d.Id == id).Item).OrderBy(i => _view.Find(i)!.Number));
    }

    [Fact]
    public void Two_members_were_there_in_part_one_substitute_served_and_one_was_remote()
    {
        var members = _view.Roll.Where(a => a.Role is AttendanceRole.Member or AttendanceRole.Substitute).ToList();
        var partly = members.Where(a => a.Stays.Any(s => s.From is not null || s.To is not null)).ToList();

        Assert.Equal(["ordförande utbildningsnämnden", "vd"], partly.Select(a => a.Name));
        var late = partly[0].Stays[0];
        Assert.Equal(("15.50", _case.Item(2)), (SwedishDates.Clock(late.From!.Value), late.FromItem!.Value));
        var left = partly[1].Stays[0];
        Assert.Equal(("17.05", _case.Item(6)), (SwedishDates.Clock(left.To!.Value), left.ToItem!.Value));
        Assert.Equal(["insatsledare"], _view.Roll.Where(a => a.Serving).Select(a => a.Name));
        Assert.Equal(["lokalpolisområdeschef"], _view.Roll.Where(a => a.Remote).Select(a => a.Name));
        Assert.Equal(2, _view.Roll.Count(a => a.Status == AttendanceStatus.Excused));
    }

    [Fact]
    public void It_is_to_be_adjusted_by_25_March() => Assert.Equal(new DateOnly(2026, 3, 25), AdjustmentPeriod.LastDay(_view.Details.Date));

    private List<DecisionView> Decisions(bool assigned) =>
        [.. _view.Decisions.Where(d => d.Draft.Kind == DecisionKind.Assigned == assigned)];
}
