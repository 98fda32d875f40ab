using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Record;

/// <summary>What the minutes say of who took part in a paragraf, and when a substitute served.</summary>
public sealed class WhoTookPartTests
{
    [Theory]
    [InlineData(1, "En ledamot deltar i beslutet.")]
    [InlineData(4, "Fyra ledamöter deltar i beslutet.")]
    [InlineData(13, "13 ledamöter deltar i beslutet.")]
    public void How_many_decided_is_said_where_somebody_has_jäv(int count, string said)
    {
        var section = ARecord.Section(5, "Farthinder") with
        {
            Conflicts = [new RecordConflict("Anna Berg", "")],
            Decisions = [new RecordDecision(default, "2026:1", BfaRadet.Domain.Decisions.DecisionKind.Approved, "Godkänns.", [], null, null, [])],
            Deciders = Enumerable.Repeat(default(AttendanceId), count).ToValueList(),
        };

        Assert.Equal([said], Said(section));
        Assert.Empty(Said(section with { Conflicts = [] }));
        Assert.Empty(Said(section with { Deciders = null }));
    }

    [Fact]
    public void How_many_decided_is_said_where_somebody_has_come_or_left_since_the_meeting_began()
    {
        var first = Decided(1, 5);

        Assert.Empty(Said(first, Decided(2, 5)));
        Assert.Equal(["Fyra ledamöter deltar i beslutet."], Said(first, Decided(3, 4)));
        Assert.Equal(["Sex ledamöter deltar i beslutet."], Said(first, Decided(4, 6)));
        // Said once, where it changes, and not of each paragraf after it.
        Assert.Empty(Said(first, Decided(3, 4), Decided(4, 4)));
        Assert.Equal(["Fem ledamöter deltar i beslutet."], Said(first, Decided(3, 4), Decided(4, 5)));
        Assert.Empty(Said(first, Decided(5, 4) with { Decisions = [] }));
        Assert.Empty(Said(first, Decided(6, 4) with { Votes = ARecord.Rich().Sections.Single(s => s.Label == "§ 3").Votes }));

        // Of minutes that do not know who decided, nothing is said of it.
        Assert.Empty(Said(first with { Deciders = null }, Decided(3, 4) with { Deciders = null }));

        static RecordSection Decided(int number, int count) => ARecord.Section(number, "Farthinder") with
        {
            Decisions = [new RecordDecision(default, $"2026:{number}", BfaRadet.Domain.Decisions.DecisionKind.Approved, "Godkänns.", [], null, null, [])],
            Deciders = Enumerable.Repeat(default(AttendanceId), count).ToValueList(),
        };
    }

    [Fact]
    public void Another_chair_of_a_paragraf_is_named()
    {
        Assert.Equal(["Bo Ek är ordförande under paragrafen."], Said(ARecord.Section(5, "Farthinder") with { Chair = "Bo Ek" }));
    }

    [Fact]
    public void A_substitute_who_served_in_a_part_has_its_paragrafer()
    {
        var person = ARecord.With([]).People.Single(p => p.Serving) with
        {
            Services = [new RecordStay(null, "§ 5", null, "§ 6"), new RecordStay(null, "§ 8", null, "§ 8")],
        };

        Assert.Equal("tjänstgörande ersättare §§ 5–6 och § 8 för Gatuchefen", PresenceWords.Of(person));
    }

    [Fact]
    public void A_substitute_who_served_in_a_part_was_there_for_the_rest_too()
    {
        const string Rest = "i övrigt närvarande utan att tjänstgöra";
        var person = ARecord.With([]).People.Single(p => p.Serving) with { Stays = [], Services = [new RecordStay(null, "§ 5", null, "§ 5")] };
        var (served, other) = (ARecord.Section(5, "Ett") with { Deciders = [person.Id] }, ARecord.Section(6, "Två") with { Deciders = [] });

        Assert.EndsWith(Rest, PresenceWords.Of(ARecord.With([served, other]), person), StringComparison.Ordinal);
        Assert.DoesNotContain(Rest, PresenceWords.Of(ARecord.With([served]), person), StringComparison.Ordinal);
        Assert.DoesNotContain(Rest, PresenceWords.Of(
            ARecord.With([served, other]), person with { Stays = [new RecordStay(null, "", null, "§ 5")] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_vote_in_which_some_did_not_vote_says_how_many_did()
    {
        var vote = new RecordVote(VoteForm.Closed, "Fyra möten", "Fem möten", new VoteCount(1, 2, 0), [], VoteOutcome.No, null);

        Assert.Contains("3 av 8 röstberättigade röstade.", RecordWords.Outcome(vote with { Voters = 8 }), StringComparison.Ordinal);
        Assert.DoesNotContain("röstberättigade", RecordWords.Outcome(vote with { Voters = 3 }), StringComparison.Ordinal);
        Assert.DoesNotContain("röstberättigade", RecordWords.Outcome(vote), StringComparison.Ordinal);
    }

    /// <summary>What is said of the last of some paragrafer.</summary>
    private static IEnumerable<string> Said(params RecordSection[] sections) =>
        RecordWords.TookPart(ARecord.With(sections.ToValueList()), sections[^1]);
}
