using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using Xunit;

namespace BfaRadet.Tests.Publishing;

/// <summary>By what somebody whose name is left out is still known.</summary>
public sealed class TracesTests
{
    private static readonly MinutesPaper _empty = APaper.With(() => "");

    [Fact]
    public void The_party_after_a_name_in_a_paragraf()
    {
        var paper = Conflicted("Sixten Lövhult (C)");
        var without = APaper.Without("Sixten Lövhult", APaper.First);

        var trace = Assert.Single(Traces.Of(paper, [without]));

        Assert.Equal(new Trace(without, TraceKind.Party, "(C)", "Sixten Lövhult (C)", APaper.First), trace);
        Assert.Empty(Traces.Of(paper, [without, APaper.Without(trace.Quote, APaper.First)]));
    }

    [Fact]
    public void The_party_in_what_somebody_wrote()
    {
        var paper = APaper.Saying(new MinutesInline.Run("Sedan lämnar ", false, false), new MinutesInline.Run("Sixten Lövhult", true, false), new MinutesInline.Run(" (C) salen.", false, false));

        Assert.Equal("(C)", Assert.Single(Traces.Of(paper, [APaper.Without("Sixten Lövhult", APaper.First)])).Words);
    }

    [Fact]
    public void A_post_and_an_organisation_that_nobody_else_has_on_the_roll()
    {
        var paper = _empty with
        {
            Municipality = "Melleruds kommun",
            People = [Person("Sixten Lövhult (C)", "gruppledare", "Melleruds kommun"), Person("Rut Ekhaga", "rektor", "Gymnasiet"), Person("Maja Björk", "lärare", "Gymnasiet")],
        };

        Assert.Equal(["gruppledare", "(C)"], Traces.Of(paper, [APaper.Without("sixten  lövhult")]).Select(t => t.Words));
        Assert.Equal(["rektor"], Traces.Of(paper, [APaper.Without("Rut Ekhaga")]).Select(t => t.Words));
        Assert.Empty(Traces.Of(paper, [APaper.Without("Rut Ekhaga"), APaper.Without("rektor")]));
    }

    [Fact]
    public void Nothing_is_known_by_what_is_left_out_whole()
    {
        var paper = Conflicted("Sixten Lövhult (C)");
        var without = APaper.Without("Sixten Lövhult", APaper.First);

        Assert.Empty(Traces.Of(paper, [without, APaper.Without(null, APaper.First)]));
        Assert.Empty(Traces.Of(Conflicted("Sixten Lövhult"), [without]));
    }

    [Fact]
    public void The_same_name_at_another_place()
    {
        var paper = Conflicted("Sixten Lövhult");
        var without = APaper.Without("sixten lövhult", APaper.Second);

        var trace = Assert.Single(Traces.Of(paper, [without]));

        Assert.Equal(new Trace(without, TraceKind.Elsewhere, "Sixten Lövhult", "Sixten Lövhult", APaper.First), trace);
        Assert.Empty(Traces.Of(paper, [without, APaper.Without("Lövhult", APaper.First)]));
        Assert.Empty(Traces.Of(paper, [without, APaper.Without(null, APaper.First)]));
    }

    private static MinutesPaper Conflicted(string name) => _empty with
    {
        Sections = [_empty.Sections[0] with { Conflicts = [new(name, "")] }, _empty.Sections[1]],
    };

    private static PaperPerson Person(string name, string title, string organisation) => new(
        new(Guid.CreateVersion7()), name, title, organisation, AttendanceRole.Member, AttendanceStatus.Present, false, false, false, false, "", []);
}
