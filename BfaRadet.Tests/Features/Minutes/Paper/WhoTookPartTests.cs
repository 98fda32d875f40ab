using BfaRadet.App.Features.Minutes;
using BfaRadet.Domain;
using BfaRadet.Domain.Minutes;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Features.Minutes.Paper;

/// <summary>What the minutes say of who took part in a paragraf, and when a substitute served.</summary>
public sealed class WhoTookPartTests
{
    [Theory]
    [InlineData(1, "En ledamot deltar i beslutet.")]
    [InlineData(4, "Fyra ledamöter deltar i beslutet.")]
    [InlineData(13, "13 ledamöter deltar i beslutet.")]
    public void How_many_decided_is_said_where_somebody_has_jäv(int count, string said)
    {
        var section = APaper.Section(5, "Farthinder") with
        {
            Conflicts = [new PaperConflict("Anna Berg", "")],
            Decisions = [new PaperDecision(default, "2026:1", BfaRadet.Domain.Decisions.DecisionKind.Approved, "Godkänns.", [], null, null, [])],
            Deciders = Enumerable.Repeat(default(AttendanceId), count).ToValueList(),
        };

        Assert.Equal([said], PaperWords.TookPart(section));
        Assert.Empty(PaperWords.TookPart(section with { Conflicts = [] }));
        Assert.Empty(PaperWords.TookPart(section with { Deciders = null }));
    }

    [Fact]
    public void Another_chair_of_a_paragraf_is_named()
    {
        Assert.Equal(["Bo Ek är ordförande under paragrafen."], PaperWords.TookPart(APaper.Section(5, "Farthinder") with { Chair = "Bo Ek" }));
    }

    [Fact]
    public void A_substitute_who_served_in_a_part_has_its_paragrafer()
    {
        var person = APaper.With([]).People.Single(p => p.Serving) with
        {
            Services = [new PaperStay(null, "§ 5", null, "§ 6"), new PaperStay(null, "§ 8", null, "§ 8")],
        };

        Assert.Equal("tjänstgörande ersättare §§ 5–6 och § 8 för Gatuchefen", PresenceWords.Of(person));
    }
}
