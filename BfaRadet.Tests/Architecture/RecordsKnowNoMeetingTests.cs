using Xunit;

namespace BfaRadet.Tests.Architecture;

/// <summary>
/// What a record is of is known to its kind alone (docs/decisions/0034-records-of-another-kind.md). That these rooms name no feature is
/// held by <see cref="LookingDownTests"/>; the ids of meetings lie below them, and would bring meetings back in.
/// </summary>
public sealed class RecordsKnowNoMeetingTests
{
    private static readonly string[] _meetings = ["Domain.Meetings", "Domain.Minutes", "Domain.Publishing", "Domain.Decisions"];

    private static readonly string[] _named = [typeof(MeetingId).FullName!, typeof(AgendaItemId).FullName!, typeof(IMeetingEvent).FullName!];

    [Theory]
    [InlineData("Domain.Records")]
    [InlineData("Records")]
    public void Neither_the_rules_nor_the_chain_name_a_type_of_meetings(string room)
    {
        var types = Rooms.Types.Where(t => Rooms.Of(t) == room).ToList();

        var faults = types.SelectMany(t => t.Dependencies)
            .Where(d => _meetings.Contains(Rooms.Of(d.Target)) || _named.Contains(d.Target.FullName))
            .Select(d => $"{d.Origin.FullName} > {d.Target.FullName}").Distinct();

        Assert.NotEmpty(types);
        Assert.Empty(faults);
    }
}
