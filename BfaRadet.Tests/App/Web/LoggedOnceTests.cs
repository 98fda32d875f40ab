using BfaRadet.App.Web;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Web;

public sealed class LoggedOnceTests
{
    [Fact]
    public void What_strangers_made_up_is_forgotten_after_an_hour()
    {
        var clock = new StoppedClock(new DateTimeOffset(2026, 3, 11, 14, 30, 0, TimeSpan.Zero));
        var told = new LoggedOnce(20, clock);
        var made = Enumerable.Range(0, 100).Count(at => told.IsNews($"https://{at}.example"));

        var full = told.IsNews("https://bfa.komun.example");
        clock.Move(TimeSpan.FromHours(1));

        Assert.Equal(20, made);
        Assert.False(full);
        Assert.True(told.IsNews("https://bfa.komun.example"));
        Assert.False(told.IsNews("https://bfa.komun.example"));
    }
}
