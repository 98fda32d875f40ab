using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Data;

/// <summary>
/// Two who change one meeting at once. In different parts of it both succeed at the first try; an act that relies on a part that
/// changed meanwhile is asked again. The second saves while the first has read and not saved.
/// </summary>
public sealed class PartsOfAMeetingTests : IAsyncLifetime
{
    private static readonly string[] _here = ["ordforande", "polis", "skola"];

    private readonly VoteId _vote = new(Guid.CreateVersion7());
    private readonly Dictionary<string, Caller> _callers = [];
    private readonly Dictionary<string, AttendanceId> _lines = [];
    private AWorkspace _workspace = default!;
    private AgendaItemId _item;
    private AgendaItemId _later;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.AtLeast, QuorumNumber = 3 });
        foreach (var key in (string[])[.. _here, "sekreterare"])
        {
            _callers[key] = await _workspace.CallerAsync(key);
        }

        await Do(Act.Open);
        var view = await _workspace.MeetingAsync();
        _item = view.CurrentItem!.Value;
        _later = view.Items.Last(i => i.Kind != AgendaItemKind.Break).Id;
        await using var db = _workspace.Db();
        var council = db.Councils.Single(c => c.Id == _workspace.Council);
        foreach (var key in _here)
        {
            var member = council.Members.Single(m => m.AccountId == _callers[key].AccountId).Id;
            _lines[key] = view.Roll.Single(a => a.Member == member).Id;
            _ = (await _workspace.Get<SecretaryCommands>().MarkPresentAsync(_callers["sekreterare"], _workspace.Today, _lines[key], remote: false)).Value;
        }
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    /// <summary>What is done by one while another does something else.</summary>
    public enum Act
    {
        Open,
        Leave,
        MoveByPolice,
        NoteBySchool,
        VoteByPolice,
        VoteBySchool,
        OpenVote,
        EndVote,
        AskForTheFloor,
        AddAnItem,
        RemoveTheLast,
        MoveUnderTheLast,
        Decide,
        TakeUpTheLast,
        Close,
        ConflictOfPolice,
    }

    [Theory]
    [InlineData(Act.Leave, Act.MoveByPolice)]
    [InlineData(Act.MoveByPolice, Act.Leave)]
    [InlineData(Act.Leave, Act.NoteBySchool)]
    [InlineData(Act.NoteBySchool, Act.Leave)]
    [InlineData(Act.Leave, Act.AskForTheFloor)]
    [InlineData(Act.AskForTheFloor, Act.Leave)]
    [InlineData(Act.VoteByPolice, Act.NoteBySchool)]
    [InlineData(Act.NoteBySchool, Act.VoteByPolice)]
    [InlineData(Act.VoteByPolice, Act.AskForTheFloor)]
    [InlineData(Act.VoteByPolice, Act.AddAnItem)]
    [InlineData(Act.AddAnItem, Act.VoteByPolice)]
    [InlineData(Act.AddAnItem, Act.Leave)]
    [InlineData(Act.Decide, Act.NoteBySchool)]
    [InlineData(Act.NoteBySchool, Act.Decide)]
    public async Task Different_parts_both_change_at_the_first_try(Act first, Act second)
    {
        if (first == Act.VoteByPolice || second == Act.VoteByPolice)
        {
            await Do(Act.OpenVote);
        }

        var (refusal, tries) = await WhileAsync(first, second);

        Assert.Null(refusal);
        Assert.Equal(1, tries);
    }

    [Theory]
    [InlineData(Act.Decide, Act.Leave, typeof(MeetingRefusal.NotQuorate))]
    [InlineData(Act.Decide, Act.ConflictOfPolice, typeof(MeetingRefusal.NotQuorate))]
    [InlineData(Act.Decide, Act.TakeUpTheLast, null)]
    [InlineData(Act.Leave, Act.Decide, null)]
    [InlineData(Act.TakeUpTheLast, Act.OpenVote, typeof(MeetingRefusal.VoteIsOn))]
    [InlineData(Act.OpenVote, Act.TakeUpTheLast, typeof(MeetingRefusal.NotTheCurrentItem))]
    [InlineData(Act.Close, Act.OpenVote, typeof(MeetingRefusal.VoteIsOn))]
    [InlineData(Act.Close, Act.Leave, null)]
    [InlineData(Act.Leave, Act.Close, typeof(MeetingRefusal.NotInSession))]
    [InlineData(Act.NoteBySchool, Act.Close, typeof(MeetingRefusal.IsClosed))]
    [InlineData(Act.AskForTheFloor, Act.Close, typeof(MeetingRefusal.NotInSession))]
    [InlineData(Act.AddAnItem, Act.Close, typeof(MeetingRefusal.IsClosed))]
    [InlineData(Act.MoveUnderTheLast, Act.RemoveTheLast, typeof(MeetingRefusal.ItemGone))]
    [InlineData(Act.RemoveTheLast, Act.MoveUnderTheLast, typeof(MeetingRefusal.ItemWasTakenUp))]
    public async Task What_relied_on_something_that_changed_is_asked_again(Act first, Act second, Type? refused)
    {
        var (refusal, tries) = await WhileAsync(first, second);

        Assert.Equal(2, tries);
        Assert.Equal(refused, refusal?.GetType());
    }

    [Theory]
    [InlineData(Act.VoteByPolice, Act.Leave, typeof(MeetingRefusal.NotHere))]
    [InlineData(Act.VoteByPolice, Act.ConflictOfPolice, typeof(MeetingRefusal.IsInConflict))]
    [InlineData(Act.VoteByPolice, Act.EndVote, typeof(MeetingRefusal.VoteHasEnded))]
    [InlineData(Act.EndVote, Act.VoteByPolice, null)]
    [InlineData(Act.EndVote, Act.Leave, null)]
    [InlineData(Act.Leave, Act.VoteByPolice, null)]
    [InlineData(Act.VoteBySchool, Act.VoteByPolice, null)]
    public async Task While_a_vote_is_open_too(Act first, Act second, Type? refused)
    {
        await Do(Act.OpenVote);

        var (refusal, tries) = await WhileAsync(first, second);

        Assert.Equal(2, tries);
        Assert.Equal(refused, refusal?.GetType());
    }

    [Fact]
    public async Task The_answer_of_one_who_leaves_at_the_same_moment_is_taken_out()
    {
        await Do(Act.OpenVote);

        _ = await WhileAsync(Act.Leave, Act.VoteByPolice);

        Assert.Empty((await _workspace.MeetingAsync()).Proceedings.Open!.Voted);
    }

    /// <summary>Does the first, and the second between its reading and its saving.</summary>
    private async Task<(Refusal? Refusal, int Tries)> WhileAsync(Act first, Act second)
    {
        var tries = 0;
        var result = await _workspace.Get<Changes>().ToMeetingAsync<Done>(_callers[By(first)], _workspace.Today, async (meeting, moment) =>
        {
            if (++tries == 1)
            {
                await Do(second);
            }

            return Ask(first, meeting, moment);
        }, TestContext.Current.CancellationToken);
        return (result.Refusal, tries);
    }

    private Result<Done> Ask(Act act, Meeting meeting, Changes.Moment moment)
    {
        var (by, at) = (moment.By, moment.At);
        switch (act)
        {
            case Act.Leave: return meeting.Roll.MarkLeft(by, _lines["polis"], at);
            case Act.MoveByPolice: return meeting.Proceedings.MakeMotion(by, new MotionId(Guid.CreateVersion7()), _item, _lines["polis"], "Avslag.");
            case Act.MoveUnderTheLast: return meeting.Proceedings.MakeMotion(by, new MotionId(Guid.CreateVersion7()), _later, _lines["polis"], "Avslag.");
            case Act.NoteBySchool:
                return meeting.Proceedings.MakeStatement(by, new StatementId(Guid.CreateVersion7()), _item, StatementKind.Note, _lines["skola"], "Vi vill se siffrorna.");
            case Act.VoteByPolice: return meeting.Voting.CastVote(by, _vote, _lines["polis"], VoteChoice.Yes);
            case Act.VoteBySchool: return meeting.Voting.CastVote(by, _vote, _lines["skola"], VoteChoice.Yes);
            case Act.OpenVote: return meeting.Voting.OpenVote(by, _vote, _item, VoteForm.Open, "Bifall", "Avslag", at);
            case Act.EndVote: return meeting.Voting.EndVote(by, _vote, null, at);
            case Act.AskForTheFloor: return meeting.Floor.RequestFloor(by);
            case Act.AddAnItem:
                return meeting.Agenda.AddItem(by, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Information, "Nytt"));
            case Act.RemoveTheLast: return meeting.Agenda.RemoveItem(by, _later);
            case Act.TakeUpTheLast: return meeting.TakeUp(by, _later, at).Map(_ => Done.Value);
            case Act.Close: return meeting.Close(by, [], "Det räcker så.", at);
            case Act.ConflictOfPolice: return meeting.Proceedings.DeclareConflict(by, _item, _lines["polis"], "");
            case Act.Decide:
                var settings = moment.Db.Councils.Where(c => c.Id == meeting.Council).Select(c => c.Settings).Single();
                return meeting.Agenda.RecordDecision(
                    by, new DecisionId(Guid.CreateVersion7()), _item, new DecisionNumber(meeting.Date.Year, 900), new DecisionDraft(DecisionKind.Approved, "Bifall."), settings, at)
                    .Map(made =>
                    {
                        moment.Db.Add(made);
                        return Done.Value;
                    });
            default: throw new ArgumentOutOfRangeException(nameof(act), act, "Not asked first");
        }
    }

    private async Task Do(Act act)
    {
        if (act == Act.Open)
        {
            _ = (await _workspace.Get<ChairCommands>().OpenAsync(_callers["ordforande"], _workspace.Today)).Value;
            return;
        }

        _ = (await _workspace.Get<Changes>().ToMeetingAsync(_callers[By(act)], _workspace.Today, (meeting, moment) => Ask(act, meeting, moment))).Value;
    }

    private static string By(Act act) => act switch
    {
        Act.MoveByPolice or Act.MoveUnderTheLast or Act.VoteByPolice or Act.ConflictOfPolice => "polis",
        Act.NoteBySchool or Act.VoteBySchool or Act.AskForTheFloor => "skola",
        _ => "sekreterare",
    };
}
