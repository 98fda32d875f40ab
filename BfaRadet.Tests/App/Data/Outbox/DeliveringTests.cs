using BfaRadet.App.Data;
using BfaRadet.App.Data.Outbox;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BfaRadet.Tests.App.Data.Outbox;

public sealed class DeliveringTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public async ValueTask DisposeAsync() => await _workspace.DisposeAsync();

    [Fact]
    public async Task What_is_delivered_is_gone()
    {
        var taken = new List<string>();
        await PutAsync("ett", "två");

        await Pump(m => taken.Add(m.Body)).DeliverDueAsync(Cancel);

        Assert.Equal(["ett", "två"], taken);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task What_was_not_saved_with_its_change_is_never_delivered()
    {
        var taken = new List<string>();
        await using (var db = _workspace.Db())
        {
            db.Outbox.Add(new OutboxMessage("prov", "ett", _workspace.Clock.Now));
        }

        await Pump(m => taken.Add(m.Body)).DeliverDueAsync(Cancel);

        Assert.Empty(taken);
    }

    [Fact]
    public async Task One_that_fails_is_tried_again_later_and_less_often_and_does_not_stop_the_others()
    {
        var (taken, tried) = (new List<string>(), 0);
        await PutAsync("trasig", "hel");
        var pump = Pump(m =>
        {
            if (m.Body == "trasig")
            {
                tried++;
                throw new IOException("Servern svarar inte.");
            }

            taken.Add(m.Body);
        });

        await pump.DeliverDueAsync(Cancel);
        await pump.DeliverDueAsync(Cancel);
        Assert.Equal((1, "hel"), (tried, Assert.Single(taken)));
        Assert.Equal("Servern svarar inte.", Assert.Single(await LeftAsync()).Fault);

        foreach (var minutes in new[] { 1, 2, 4 })
        {
            _workspace.Clock.Move(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            var before = tried;
            await pump.DeliverDueAsync(Cancel);
            Assert.Equal(before, tried);
            _workspace.Clock.Move(TimeSpan.FromSeconds(1));
            await pump.DeliverDueAsync(Cancel);
            Assert.Equal(before + 1, tried);
        }
    }

    [Fact]
    public async Task After_some_three_days_it_is_given_up_and_stays_to_be_seen()
    {
        var tried = 0;
        await PutAsync("trasig");
        var (pump, begun) = (Pump(_ => throw new IOException($"Nej {++tried}.")), _workspace.Clock.Now);

        while ((await LeftAsync()).Single() is { GivenUpAt: null } left)
        {
            _workspace.Clock.MoveTo(left.Due);
            await pump.DeliverDueAsync(Cancel);
        }

        var given = Assert.Single(await LeftAsync());
        Assert.Equal((OutboxPump.MaxTries, $"Nej {OutboxPump.MaxTries}."), (given.Tries, given.Fault));
        Assert.InRange(given.GivenUpAt!.Value - begun, TimeSpan.FromDays(2), TimeSpan.FromDays(4));
        _workspace.Clock.Move(TimeSpan.FromDays(30));
        await pump.DeliverDueAsync(Cancel);
        Assert.Equal(OutboxPump.MaxTries, tried);
    }

    [Fact]
    public async Task What_the_receiver_will_never_take_is_given_up_at_once()
    {
        await PutAsync("ingen adress");

        await Pump(_ => throw new UndeliverableException("Adressen finns inte.")).DeliverDueAsync(Cancel);

        Assert.NotNull(Assert.Single(await LeftAsync()).GivenUpAt);
    }

    [Fact]
    public async Task A_process_killed_in_the_middle_leaves_it_to_the_next_one_but_not_at_the_same_time()
    {
        var taken = new List<string>();
        await PutAsync("ett");
        using var killed = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Pump(_ =>
        {
            killed.Cancel();
            killed.Token.ThrowIfCancellationRequested();
        }).DeliverDueAsync(killed.Token));
        var next = Pump(m => taken.Add(m.Body));

        await next.DeliverDueAsync(Cancel);
        Assert.Empty(taken);
        _workspace.Clock.Move(OutboxPump.Claim);
        await next.DeliverDueAsync(Cancel);

        Assert.Equal(["ett"], taken);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task Of_two_processes_at_once_one_delivers()
    {
        var taken = 0;
        await PutAsync([.. Enumerable.Range(1, 20).Select(i => $"nr {i}")]);

        await Task.WhenAll(Enumerable.Range(1, 3).Select(_ => Task.Run(() => Pump(_ => Interlocked.Increment(ref taken)).DeliverDueAsync(Cancel))));

        Assert.Equal(20, taken);
        Assert.Empty(await LeftAsync());
    }

    [Fact]
    public async Task A_kind_that_nobody_delivers_waits_for_one_who_does()
    {
        await using (var db = _workspace.Db())
        {
            db.Outbox.Add(new OutboxMessage("annat", "ett", _workspace.Clock.Now));
            await db.SaveChangesAsync();
        }

        await Pump(_ => Assert.Fail("Not its kind.")).DeliverDueAsync(Cancel);

        Assert.Equal(0, Assert.Single(await LeftAsync()).Tries);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task PutAsync(params string[] bodies)
    {
        await using var db = _workspace.Db();
        db.Outbox.AddRange(bodies.Select(body => new OutboxMessage("prov", body, _workspace.Clock.Now)));
        await db.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<OutboxMessage>> LeftAsync()
    {
        await using var db = _workspace.Db();
        return await db.Outbox.AsNoTracking().ToListAsync();
    }

    private OutboxPump Pump(Action<OutboxMessage> deliver) => new(
        _workspace.Get<IDbContextFactory<WorkspaceDb>>(), [new Delivery(deliver)], _workspace.Clock, NullLogger<OutboxPump>.Instance);

    private sealed class Delivery(Action<OutboxMessage> deliver) : IOutboxDelivery
    {
        public string Kind => "prov";

        public Task DeliverAsync(OutboxMessage message, CancellationToken cancellation)
        {
            deliver(message);
            return Task.CompletedTask;
        }
    }
}
