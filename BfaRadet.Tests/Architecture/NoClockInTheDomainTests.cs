using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.Architecture;

/// <summary>The rules are told what day it is: the same facts give the same answer on any day.</summary>
public sealed class NoClockInTheDomainTests
{
    [Fact]
    public void Nothing_in_it_asks_a_clock()
    {
        string[] clocks = ["TimeProvider", "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Stopwatch", "TickCount"];
        var asking = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.Domain"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => clocks.Where(File.ReadAllText(file).Contains).Select(clock => $"{Path.GetFileName(file)}: {clock}"));

        Assert.Empty(asking);
    }

    [Fact]
    public void A_date_to_come_is_nobodys_birth_by_the_day_of_who_asks()
    {
        var number = ATestNumber.With("-", "20", "260401");
        Actor On(DateOnly day) => AMeeting.Secretary with { Today = day };

        Assert.False(TextGuard.Refuses(number, new DateOnly(2026, 3, 31)));
        Assert.True(TextGuard.Refuses(number, new DateOnly(2026, 4, 1)));
        Assert.Null(AMeeting.Shared().Meeting.Agenda.AddItem(On(new DateOnly(2026, 3, 31)), new AgendaItemId(Guid.CreateVersion7()), Item()).Refusal);
        Assert.IsType<HoldsPersonalNumber>(AMeeting.Shared().Meeting.Agenda.AddItem(On(new DateOnly(2026, 4, 1)), new AgendaItemId(Guid.CreateVersion7()), Item()).Refusal);

        BfaRadet.Domain.Meetings.Agenda.AgendaItemText Item() => new(BfaRadet.Domain.Meetings.Agenda.AgendaItemKind.Information, $"Lägesbild {number}");
    }
}
