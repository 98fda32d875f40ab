using Xunit;

namespace BfaRadet.Tests.Architecture;

/// <summary>
/// What is written together is known to its owner alone (docs/decisions/0029-documents-and-their-owners.md). That writing names no
/// feature is held by <see cref="LookingDownTests"/>; the ids of meetings lie below it, and would bring them back in.
/// </summary>
public sealed class WritingKnowsNoMeetingTests
{
    private static readonly string[] _meetings = ["Domain.Meetings", "Domain.Minutes", "Domain.Records", "Domain.Publishing", "Domain.Decisions"];

    private static readonly string[] _named = [typeof(MeetingId).FullName!, typeof(AgendaItemId).FullName!, typeof(IMeetingEvent).FullName!];

    [Fact]
    public void Neither_the_engine_nor_its_domain_names_a_type_of_meetings()
    {
        var writing = Rooms.Types.Where(t => Rooms.Of(t) is "Writing" or "Domain.Writing").ToList();

        var faults = writing.SelectMany(t => t.Dependencies)
            .Where(d => _meetings.Contains(Rooms.Of(d.Target)) || _named.Contains(d.Target.FullName))
            .Select(d => $"{d.Origin.FullName} > {d.Target.FullName}").Distinct();

        Assert.NotEmpty(writing);
        Assert.Empty(faults);
    }
}
