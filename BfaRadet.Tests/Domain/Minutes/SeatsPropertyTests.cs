using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Testing;
using CsCheck;
using Xunit;

namespace BfaRadet.Tests.Domain.Minutes;

/// <summary>Whatever happens with the roll, a seat never counts twice: not now, not in a vote, and not in the record.</summary>
public sealed class SeatsPropertyTests
{
    private static readonly CouncilSettings _half = new(Quorum: QuorumRule.MoreThanHalf);

    private enum Act
    {
        Comes,
        Leaves,
        IsAway,
        Serves,
        ServesNoMore,
        HasConflict,
        HasNoConflict,
        OpensAVote,
        Votes,
        EndsTheVote,
        Decides,
        MovesOn,
        CorrectsTheStay,
        CorrectsTheService,
    }

    private static readonly Gen<(Act Act, int Who, int Seat)[]> _days =
        Gen.Select(Gen.Enum<Act>(), Gen.Int[0, 6], Gen.Int[0, 4]).Array[0, 60];

    [Fact]
    public void A_seat_has_at_most_one_who_decides() => _days.Sample(day =>
    {
        var roll = ARoll.With(0, 1, 4, 5);
        var (meeting, at) = (roll.Meeting, AMeeting.At(15, 35));
        foreach (var (act, who, seat) in day)
        {
            at += TimeSpan.FromSeconds(30);
            Do(roll, act, roll.All[who], seat, at);
            var voters = meeting.CurrentItem is { } now ? meeting.Seats.VotersOf(now).ToList() : [];
            Assert.True(Seats(meeting, voters).Count() == voters.Count, "Two who could vote are in one seat.");
            Assert.Equal(voters.Count, meeting.Seats.QuorumOf(_half, meeting.CurrentItem).Present);
        }

        if (meeting.Voting.Votes.LastOrDefault(v => v.EndedAt is null) is { } open)
        {
            _ = meeting.Voting.EndVote(AMeeting.Chair, open.Id, null, at).Value;
        }

        _ = meeting.Close(AMeeting.Chair, [], "Tiden var ute.", AMeeting.At(23, 0)).Value;
        var record = Record(meeting);
        Check(meeting, record);

        // What the public reads, with nothing left out, says of everybody what the minutes say.
        Assert.Equal(Written(record), Written(PublicCopy.Of(record, [])));

        // As long as nothing is put right afterwards, who voted decided.
        Assert.True(day.Any(d => d.Act is Act.IsAway or Act.CorrectsTheStay or Act.CorrectsTheService) || !meeting.Contradictions.ActsWhileAway().Any(a => a.Act == ItemAct.Vote));
    }, iter: 1_000, print: day => string.Join(", ", day.Select(d => $"{d.Act} {d.Who} {d.Seat}")));

    private static string Written(MinutesRecord record) => PlainTextWriter.Write(MinutesLayout.OnScreen(record, seal: null));

    private static void Check(Meeting meeting, MinutesRecord record)
    {
        var away = meeting.Contradictions.ActsWhileAway().Where(a => a.Act == ItemAct.Vote).Select(a => (a.Item, a.Name)).ToHashSet();
        foreach (var section in record.Sections.Where(s => s.Deciders is not null))
        {
            var deciders = section.Deciders!.Value.Select(id => meeting.Roll.Lines.Single(a => a.Id == id)).ToList();
            Assert.True(deciders.Count <= 4, $"{section.Label}: more decide than there are seats.");
            foreach (var ballot in meeting.Voting.Votes.Where(v => v.Item == section.Item).SelectMany(v => v.Ballots))
            {
                Assert.True(deciders.Exists(d => d.Id == ballot.Voter) || away.Contains((section.Item, ballot.Name)), $"{section.Label}: {ballot.Name} voted, and did not decide.");
            }

            // As it is printed: by paragraf, and for whom.
            foreach (var (person, run) in record.People.Where(p => p.Serving).SelectMany(p => Runs(record, p).Select(run => (p, run))))
            {
                if (run.Sections.Contains(section.Label) && deciders.Exists(d => d.Id == person.Id))
                {
                    Assert.False(run.For != "" && deciders.Exists(d => d.Name == run.For), $"{section.Label}: {person.Name} and {run.For}.");
                    Assert.Contains(run.For == "" ? "tjänstgörande ersättare" : $" för {run.For}", PresenceWords.Of(person), StringComparison.Ordinal);
                }
            }
        }
    }

    private static IEnumerable<(string For, HashSet<string> Sections)> Runs(MinutesRecord record, RecordPerson person)
    {
        var labels = record.Sections.Where(s => s.Deciders is not null).Select(s => s.Label).ToList();
        return person.Services.Count == 0
            ? [(person.ServedFor, [.. labels])]
            : person.Services.Select(s => (s.For + person.ServedFor, labels.Where(l => Number(s.FromSection) <= Number(l) && Number(l) <= Number(s.ToSection)).ToHashSet()));
    }

    private static int Number(string label) => int.Parse(label[2..], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The seat of each: a member's own, or the one that is served last.</summary>
    private static IEnumerable<Attendance?> Seats(Meeting meeting, IEnumerable<Attendance> lines) =>
        lines.Select(a => a.Role == AttendanceRole.Member ? a : meeting.Seats.SeatOf(a, a.Services[^1])).Distinct();

    private static void Do(ARoll roll, Act act, RollLine who, int seat, DateTimeOffset at)
    {
        var (meeting, by) = (roll.Meeting, AMeeting.Secretary);
        var (item, vote) = (meeting.CurrentItem!.Value, meeting.Voting.Votes.LastOrDefault(v => v.EndedAt is null));
        AttendanceId? asked = seat < 4 ? roll.Members[seat].Id : null;
        _ = act switch
        {
            Act.Comes => meeting.Roll.MarkPresent(by, who.Id, remote: false, at),
            Act.Leaves => meeting.Roll.MarkLeft(by, who.Id, at),
            Act.IsAway => meeting.Roll.MarkAway(by, who.Id, AttendanceStatus.Excused),
            Act.Serves => meeting.Roll.Serve(by, who.Id, serving: true, at, asked),
            Act.ServesNoMore => meeting.Roll.Serve(by, who.Id, serving: false, at),
            Act.HasConflict => meeting.Proceedings.DeclareConflict(by, item, who.Id, ""),
            Act.HasNoConflict => meeting.Proceedings.TakeBackConflict(by, item, who.Id, at),
            Act.OpensAVote => meeting.Voting.OpenVote(by, new VoteId(Guid.CreateVersion7()), item, VoteForm.Open, "Bifall", "Avslag", at),
            Act.Votes when vote is not null => meeting.Voting.CastVote(by, vote.Id, who.Id, VoteChoice.Yes),
            Act.EndsTheVote when vote is not null => meeting.Voting.EndVote(by, vote.Id, null, at),
            Act.Decides when meeting.Agenda.FindItem(item)!.Kind != AgendaItemKind.Break => roll.Shared.Record(
                new DecisionDraft(DecisionKind.Noted, "Noteras."), item: item, at: at).Map(_ => Done.Value),
            Act.MovesOn => meeting.TakeUp(by, meeting.Agenda.Items[seat % meeting.Agenda.Items.Count].Id, at).Map(_ => Done.Value),
            Act.CorrectsTheStay => meeting.Roll.CorrectStays(by, who.Id, [new Stay(null, meeting.Agenda.Items[seat % 4].Id, null, null)]),
            Act.CorrectsTheService => meeting.Roll.CorrectServices(by, who.Id, [new Stay(null, meeting.Agenda.Items[seat % 4].Id, null, null, asked)]),
            _ => Done.Value,
        };
    }

    private static MinutesRecord Record(Meeting meeting) => MinutesAssembly.Of(new MinutesFacts(
        Council.Found(meeting.Council, "Brottsförebyggande rådet", "Ekåsa kommun", AMeeting.Day).Value, meeting, [],
        new Dictionary<AgendaItemId, RichText>(), new Dictionary<FocusAreaId, string>(), new Dictionary<AgendaItemId, DateTimeOffset>(), 1, null));
}
