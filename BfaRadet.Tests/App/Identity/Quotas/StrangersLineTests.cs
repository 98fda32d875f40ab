using BfaRadet.App.Identity.Quotas;
using BfaRadet.Tests.Testing;
using System.Net;
using Xunit;

namespace BfaRadet.Tests.App.Identity.Quotas;

/// <summary>Turns of strangers under a flood. They go by lot: what is asserted fails once in millions.</summary>
public sealed class StrangersLineTests
{
    private static readonly IPAddress _person = IPAddress.Parse("198.51.100.7");

    private readonly StoppedClock _clock = new(new DateTimeOffset(2026, 3, 11, 14, 30, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_person_gets_through_a_flood_of_ever_new_addresses_of_one_network_soon() =>
        Assert.InRange(await TurnsBeforeAsync(at => IPAddress.Parse($"10.0.{at / 250}.{at % 250}"), before: 40), 0, 20);

    [Fact]
    public async Task Of_a_flood_from_everywhere_it_is_the_lot_of_so_many() =>
        Assert.InRange(await TurnsBeforeAsync(at => new IPAddress([(byte)(1 + (at / 250 % 250)), (byte)(at % 250), 1, 1]), before: 40), 0, 1000);

    [Fact]
    public async Task It_ends_with_none_when_it_takes_too_long_and_the_place_goes_to_the_next()
    {
        var line = Line(longestWait: TimeSpan.FromMilliseconds(20));
        var turn = await line.EnterAsync(_person, Cancellation);

        var late = await line.EnterAsync(_person, Cancellation);
        turn!.Dispose();

        Assert.Null(late);
        Assert.Equal(0, line.Count);
        Assert.NotNull(await line.EnterAsync(_person, Cancellation));
    }

    [Fact]
    public async Task Who_is_gone_takes_no_turn()
    {
        var line = Line();
        var turn = await line.EnterAsync(_person, Cancellation);
        using var gone = new CancellationTokenSource();
        var waiting = line.EnterAsync(_person, gone.Token);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        turn!.Dispose();

        Assert.NotNull(await line.EnterAsync(_person, Cancellation));
    }

    [Fact]
    public async Task A_full_line_turns_away_who_had_most_and_a_right_password_is_no_turn()
    {
        var (line, flood) = (Line(waiting: 1), IPAddress.Parse("2001:db8:1:2::3"));
        for (var i = 0; i < 5; i++)
        {
            (await line.EnterAsync(flood, Cancellation))!.Dispose();
            using var right = await line.EnterAsync(_person, Cancellation);
            right!.WasRight();
        }

        var turn = await line.EnterAsync(IPAddress.Loopback, Cancellation);
        var person = line.EnterAsync(_person, Cancellation);
        var neighbour = await line.EnterAsync(IPAddress.Parse("2001:db8:1:77::1"), Cancellation);
        turn!.Dispose();

        Assert.Null(neighbour);
        Assert.NotNull(await person);
    }

    [Fact]
    public async Task Turns_are_forgotten_after_some_minutes()
    {
        var line = Line(waiting: 1);
        (await line.EnterAsync(_person, Cancellation))!.Dispose();
        _clock.Move(TimeSpan.FromMinutes(5));
        (await line.EnterAsync(IPAddress.Parse("10.0.0.1"), Cancellation))!.Dispose();
        var turn = await line.EnterAsync(IPAddress.Loopback, Cancellation);
        var person = line.EnterAsync(_person, Cancellation);

        Assert.Null(await line.EnterAsync(IPAddress.Parse("10.0.0.1"), Cancellation));
        turn!.Dispose();
        Assert.NotNull(await person);
    }

    /// <summary>How many turns others have while a person waits among forty, who come again from another address at once.</summary>
    private async Task<int> TurnsBeforeAsync(Func<int, IPAddress> address, int before)
    {
        var (line, next) = (Line(), 0);
        Task<StrangersLine.Turn?> EnterAsync() => line.EnterAsync(address(next++), Cancellation);
        var flood = Enumerable.Range(0, 41).Select(_ => EnterAsync()).ToList();
        async Task OneAsync()
        {
            var done = await Task.WhenAny(flood);
            flood.Remove(done);
            flood.Add(EnterAsync());
            (await done)!.Dispose();
        }

        for (var i = 0; i < before; i++)
        {
            await OneAsync();
        }

        var (person, turns) = (line.EnterAsync(_person, Cancellation), 0);
        while (!person.IsCompleted)
        {
            var done = await Task.WhenAny([person, .. flood]);
            if (done == person)
            {
                break;
            }

            await OneAsync();
            turns++;
        }

        return turns;
    }

    private StrangersLine Line(int waiting = 200, TimeSpan? longestWait = null) => new(1, waiting, longestWait ?? TimeSpan.FromMinutes(5), _clock);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
