using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Publishing;
using BfaRadet.Domain.Writing;
using Xunit;

namespace BfaRadet.Tests.Domain.Publishing;

/// <summary>By what somebody whose name is left out is still known.</summary>
public sealed class TracesTests
{
    private static readonly MinutesRecord _empty = ARecord.With(() => "");

    [Fact]
    public void The_party_after_a_name_in_a_paragraf()
    {
        var record = Conflicted("Sixten Lövhult (C)");
        var without = ARecord.Without("Sixten Lövhult", ARecord.First);

        var trace = Assert.Single(Traces.Of(record, [without]));

        Assert.Equal(new Trace(without, TraceKind.Party, "(C)", "Sixten Lövhult (C)", ARecord.First), trace);
        Assert.Empty(Traces.Of(record, [without, ARecord.Without(trace.Quote, ARecord.First)]));
    }

    [Fact]
    public void The_party_in_what_somebody_wrote()
    {
        var record = ARecord.Saying(new RichTextInline.Run("Sedan lämnar ", false, false), new RichTextInline.Run("Sixten Lövhult", true, false), new RichTextInline.Run(" (C) salen.", false, false));

        Assert.Equal("(C)", Assert.Single(Traces.Of(record, [ARecord.Without("Sixten Lövhult", ARecord.First)])).Words);
    }

    [Fact]
    public void A_post_and_an_organisation_that_nobody_else_has_on_the_roll()
    {
        var record = _empty with
        {
            Municipality = "Melleruds kommun",
            People = [Person("Sixten Lövhult (C)", "gruppledare", "Melleruds kommun"), Person("Rut Ekhaga", "rektor", "Gymnasiet"), Person("Maja Björk", "lärare", "Gymnasiet")],
        };

        Assert.Equal(["gruppledare", "(C)"], Traces.Of(record, [ARecord.Without("sixten  lövhult")]).Select(t => t.Words));
        Assert.Equal(["rektor"], Traces.Of(record, [ARecord.Without("Rut Ekhaga")]).Select(t => t.Words));
        Assert.Empty(Traces.Of(record, [ARecord.Without("Rut Ekhaga"), ARecord.Without("rektor")]));
    }

    [Fact]
    public void Nothing_is_known_by_what_is_left_out_whole()
    {
        var record = Conflicted("Sixten Lövhult (C)");
        var without = ARecord.Without("Sixten Lövhult", ARecord.First);

        Assert.Empty(Traces.Of(record, [without, ARecord.Without(null, ARecord.First)]));
        Assert.Empty(Traces.Of(Conflicted("Sixten Lövhult"), [without]));
    }

    [Fact]
    public void The_same_name_at_another_place()
    {
        var record = Conflicted("Sixten Lövhult");
        var without = ARecord.Without("sixten lövhult", ARecord.Second);

        var trace = Assert.Single(Traces.Of(record, [without]));

        Assert.Equal(new Trace(without, TraceKind.Elsewhere, "Sixten Lövhult", "Sixten Lövhult", ARecord.First), trace);
        Assert.Empty(Traces.Of(record, [without, ARecord.Without("Lövhult", ARecord.First)]));
        Assert.Empty(Traces.Of(record, [without, ARecord.Without(null, ARecord.First)]));
    }

    private static MinutesRecord Conflicted(string name) => _empty with
    {
        Sections = [_empty.Sections[0] with { Conflicts = [new(name, "")] }, _empty.Sections[1]],
    };

    private static RecordPerson Person(string name, string title, string organisation) => new(
        new(Guid.CreateVersion7()), name, title, organisation, AttendanceRole.Member, AttendanceStatus.Present, false, false, false, false, "", []);
}
