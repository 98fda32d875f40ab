using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Testing;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.Minutes;

/// <summary>
/// Whatever happens with the roll, the record names as deciders of a paragraf those who could vote when something was settled in it.
/// What is expected is noted as it happens, and not made from what the meeting keeps.
/// </summary>
public sealed class DecidersPropertyTests
{
    /// <summary>What somebody does next, and to whom.</summary>
    private enum Act
    {
        Comes,
        Leaves,
        Serves,
        ServesNoMore,
        HasConflict,
        HasNoConflict,
        Decides,
        TakesBackTheLast,
        MovesOn,
    }

    private static readonly Gen<(Act Act, int Who)[]> _days =
        Gen.Select(Gen.Enum<Act>(), Gen.Int[0, 6]).Array[0, 60];

    [Fact]
    public void The_record_names_those_the_meeting_held_as_deciders_under_each_paragraf() => _days.Sample(day =>
    {
        var (meeting, held) = Held(day);
        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(23, 0)).Value;

        var record = Record(meeting);
        foreach (var section in record.Sections.Where(s => s.Label != ""))
        {
            Assert.Equal((section.Label, held.TryGetValue(section.Item, out var deciders) ? Names(meeting, deciders) : "not handled"), (section.Label, Names(meeting, section.Deciders)));
        }
    }, iter: 1_000, print: Told);

    [Fact]
    public void What_is_printed_of_presence_and_service_gives_the_same_deciders() => _days.Sample(day =>
    {
        var (meeting, _) = Held(WithoutGoingBack(day));
        _ = meeting.Meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(23, 0)).Value;

        var record = Record(meeting);
        foreach (var section in record.Sections.Where(s => s.Deciders is not null))
        {
            var read = record.People.Where(p => p.Decided && IsIn(section, p.Stays) && IsIn(section, p.Services)
                && !meeting.Meeting.Proceedings.HasConflict(section.Item, p.Id)).Select(p => p.Id);
            Assert.Equal((section.Label, Names(meeting, section.Deciders)), (section.Label, Names(meeting, read.ToValueList())));
        }

        bool IsIn(RecordSection section, ValueList<RecordStay> spans) => spans.Count == 0 || spans.Any(s =>
            (s.FromSection, s.ToSection) != ("", "") && Number(s.FromSection, 1) <= Number(section.Label, 0) && Number(section.Label, 0) <= Number(s.ToSection, 99));
    }, iter: 1_000, print: Told);

    private static string Told((Act Act, int Who)[] day) => string.Join(", ", day.Select(d => $"{d.Act} {d.Who}"));

    private static string Names(AMeeting meeting, ValueList<AttendanceId>? ids) =>
        ids is { } some ? string.Join(", ", some.Select(id => meeting.Meeting.Roll.Lines.Single(a => a.Id == id).Name)) : "not handled";

    /// <summary>Through the agenda once, and one decision an item: a label says no more than a place in it.</summary>
    private static List<(Act Act, int Who)> WithoutGoingBack((Act Act, int Who)[] day)
    {
        var (left, decided, made) = (3, false, new List<(Act Act, int Who)>());
        foreach (var (act, who) in day)
        {
            if (act == Act.MovesOn && left-- > 0)
            {
                decided = false;
                made.Add((act, 6));
            }
            else if (act == Act.Decides && !decided)
            {
                decided = true;
                made.Add((act, who));
            }
            else if (act is not (Act.MovesOn or Act.Decides or Act.TakesBackTheLast))
            {
                made.Add((act, who));
            }
        }

        return made;
    }

    private static int Number(string label, int otherwise) => label == "" ? otherwise : int.Parse(label[2..], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A meeting in which all that happened, and who could vote when each item was settled.</summary>
    private static (AMeeting Meeting, Dictionary<AgendaItemId, ValueList<AttendanceId>> Held) Held(IEnumerable<(Act Act, int Who)> day)
    {
        var meeting = AMeeting.InSession().WithHere(4);
        var (all, held, decided) = (meeting.Meeting, new Dictionary<AgendaItemId, ValueList<AttendanceId>>(), new Stack<Decision>());
        RollLine[] people = [.. meeting.Members, meeting.Substitute, meeting.Official];
        var items = all.Agenda.Items.Select(i => i.Id).ToList();
        var at = AMeeting.At(15, 40);
        foreach (var (act, number) in day)
        {
            at += TimeSpan.FromSeconds(30);
            var (who, item) = (people[number], all.CurrentItem!.Value);
            switch (act)
            {
                case Act.Comes: _ = all.Roll.MarkPresent(AMeeting.Secretary, who.Id, remote: false, at); break;
                case Act.Leaves: _ = all.Roll.MarkLeft(AMeeting.Secretary, who.Id, at); break;
                case Act.Serves: _ = all.Roll.Serve(AMeeting.Secretary, meeting.Substitute.Id, serving: true, at); break;
                case Act.ServesNoMore: _ = all.Roll.Serve(AMeeting.Secretary, meeting.Substitute.Id, serving: false, at); break;
                case Act.HasConflict when !held.ContainsKey(item): _ = all.Proceedings.DeclareConflict(AMeeting.Secretary, item, who.Id, ""); break;
                case Act.HasNoConflict when !held.ContainsKey(item): _ = all.Proceedings.TakeBackConflict(AMeeting.Secretary, item, who.Id, at); break;
                case Act.Decides when all.Agenda.FindItem(item)!.Kind != AgendaItemKind.Break:
                    decided.Push(all.Agenda.RecordDecision(
                        AMeeting.Secretary, new DecisionId(Guid.CreateVersion7()), item, new DecisionNumber(2026, decided.Count + 1),
                        new DecisionDraft(DecisionKind.Noted, "Noteras."), AMeeting.NoQuorum, at).Value);
                    held[item] = held.TryGetValue(item, out var former) ? former.Union(Voters()).OrderBy(Order).ToValueList() : Voters();
                    break;
                case Act.TakesBackTheLast when decided.Count > 0 && decided.Peek().Item == item && all.Agenda.FindItem(item)!.DecisionCount == 1:
                    _ = all.Agenda.WithdrawDecision(AMeeting.Secretary, decided.Pop()).Value;
                    held.Remove(item);
                    break;
                case Act.MovesOn:
                    Leave(item);
                    var next = number == 6 ? items[(items.IndexOf(item) + 1) % items.Count] : items[number % items.Count];
                    if (next != item && all.Agenda.FindItem(next)!.DecisionCount == 0)
                    {
                        held.Remove(next);
                    }

                    _ = all.TakeUp(AMeeting.Chair, next, at).Value;
                    if (next == item && all.Agenda.FindItem(item)!.DecisionCount == 0)
                    {
                        held.Remove(item);
                    }

                    break;
            }
        }

        Leave(all.CurrentItem!.Value);
        return (meeting, held);

        int Order(AttendanceId id) => all.Roll.Lines.ToList().FindIndex(a => a.Id == id);

        ValueList<AttendanceId> Voters() => all.Seats.VotersOf(all.CurrentItem!.Value).Select(a => a.Id).ToValueList();

        void Leave(AgendaItemId item)
        {
            if (all.Agenda.FindItem(item)!.DecisionCount == 0)
            {
                held[item] = Voters();
            }
        }
    }

    private static MinutesRecord Record(AMeeting meeting) => MinutesAssembly.Of(new MinutesFacts(
        Council.Found(meeting.Meeting.Council, "Brottsförebyggande rådet", "Ekåsa kommun", AMeeting.Day).Value, meeting.Meeting, [],
        new Dictionary<AgendaItemId, RichText>(), new Dictionary<FocusAreaId, string>(), new Dictionary<AgendaItemId, DateTimeOffset>(), 1, null));
}
