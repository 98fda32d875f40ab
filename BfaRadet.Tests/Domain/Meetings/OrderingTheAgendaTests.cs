using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.Meetings;

public sealed class OrderingTheAgendaTests
{
    private static readonly Actor _coordinator = new(null, "Samordnaren", Duties.Coordinator, new DateOnly(2026, 3, 11));

    private enum Act
    {
        Moves,
        Removes,
        Edits,
        Adds,
        AddsAfter,
    }

    /// <summary>What is done next, to which item, where it goes, and what kind it is.</summary>
    private static readonly Gen<(Act Act, int Which, int Place, AgendaItemKind Kind)[]> _acts = Gen.Select(
        Gen.Frequency(
            (2, Gen.Const(Act.Moves)), (2, Gen.Const(Act.Removes)), (2, Gen.Const(Act.Edits)), (2, Gen.Const(Act.Adds)), (1, Gen.Const(Act.AddsAfter))),
        Gen.Int[0, 1_000], Gen.Int[-2, MeetingAgenda.MaxItems + 2], Gen.Enum<AgendaItemKind>()).Array[0, 200];

    [Fact]
    public void What_is_told_of_a_shared_agenda_counts_its_items_as_its_list_does_without_the_pause()
    {
        var meeting = Testing.AMeeting.Shared().Meeting;

        Assert.Equal(
            meeting.Agenda.Items.Count(i => i.Number is not null), Assert.Single(meeting.Events.OfType<AgendaShared>()).Items);
    }

    [Fact]
    public void Whatever_is_added_moved_and_removed_numbers_have_no_gaps_and_nothing_is_lost() => _acts.Sample(acts =>
    {
        var meeting = AMeeting();
        var expected = new List<AgendaItemId>();

        foreach (var (act, which, place, kind) in acts)
        {
            Do(act, which, place, kind, meeting, expected);

            Assert.Equal(expected, meeting.Agenda.Items.Select(i => i.Id));
            Assert.Equal(Enumerable.Range(0, expected.Count), meeting.Agenda.Items.Select(i => i.Order));
            var numbered = meeting.Agenda.Items.Where(i => i.Kind != AgendaItemKind.Break).ToList();
            Assert.Equal(Enumerable.Range(1, numbered.Count).Cast<int?>(), numbered.Select(i => i.Number));
            Assert.All(meeting.Agenda.Items.Where(i => i.Kind == AgendaItemKind.Break), i => Assert.Null(i.Number));
        }
    }, iter: 50, print: acts => string.Join(", ", acts.Select(a => $"{a.Act} {a.Which} {a.Place} {a.Kind}")));

    [Fact]
    public void The_same_item_added_twice_stands_once()
    {
        var meeting = AMeeting();
        var id = NewId();

        Add(meeting, id, AgendaItemKind.Decision, null);
        Add(meeting, id, AgendaItemKind.Decision, null);

        Assert.Single(meeting.Agenda.Items);
    }

    [Fact]
    public void A_removed_item_comes_back_where_it_was()
    {
        var meeting = AMeeting();
        var (first, second, third) = (NewId(), NewId(), NewId());
        Add(meeting, first, AgendaItemKind.Decision, null);
        Add(meeting, second, AgendaItemKind.Break, null);
        Add(meeting, third, AgendaItemKind.Decision, null);

        _ = meeting.Agenda.RemoveItem(_coordinator, first).Value;
        Add(meeting, first, AgendaItemKind.Decision, null);
        _ = meeting.Agenda.MoveItem(_coordinator, first, 0).Value;

        Assert.Equal([first, second, third], meeting.Agenda.Items.Select(i => i.Id));
        Assert.Equal([1, null, 2], meeting.Agenda.Items.Select(i => i.Number));
    }

    // The list beside it is the plain meaning of each act.
    private static void Do(Act act, int which, int place, AgendaItemKind kind, Meeting meeting, List<AgendaItemId> expected)
    {
        var known = expected.Count == 0 ? NewId() : expected[which % expected.Count];
        switch (act)
        {
            case Act.Moves when expected.Contains(known):
                expected.Remove(known);
                expected.Insert(Math.Clamp(place, 0, expected.Count), known);
                _ = meeting.Agenda.MoveItem(_coordinator, known, place).Value;
                break;
            case Act.Removes:
                expected.Remove(known);
                _ = meeting.Agenda.RemoveItem(_coordinator, known).Value;
                break;
            case Act.Edits when meeting.Agenda.FindItem(known) is { } item:
                var after = item.Text with { Kind = kind, Title = $"Punkt {which}" };
                _ = meeting.Agenda.EditItem(_coordinator, known, item.Text, after).Value;
                break;
            case Act.Adds or Act.AddsAfter when expected.Count < MeetingAgenda.MaxItems:
                var id = NewId();
                AgendaItemId? former = act == Act.AddsAfter ? known : null;
                var at = former is { } one && expected.IndexOf(one) is >= 0 and var found ? found + 1 : expected.Count;
                expected.Insert(at, id);
                Add(meeting, id, kind, former);
                break;
        }
    }

    private static Meeting AMeeting() => Meeting.Plan(
        _coordinator, new MeetingId(Guid.CreateVersion7()), new CouncilId(Guid.CreateVersion7()),
        new MeetingDetails(new DateOnly(2026, 3, 11), new TimeOnly(15, 30), new TimeOnly(17, 30), "")).Value;

    private static AgendaItemId NewId() => new(Guid.CreateVersion7());

    private static void Add(Meeting meeting, AgendaItemId id, AgendaItemKind kind, AgendaItemId? after) =>
        _ = meeting.Agenda.AddItem(_coordinator, id, new AgendaItemText(kind, "Farthinder"), after).Value;
}
