using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;

namespace BfaRadet.Tests.App.Faults;

/// <summary>
/// A second council on the same server as the example's, with a meeting in session, for which the database throws when told
/// to: whatever is asked about it fails then, on whichever thread it is asked. The example's secretary leads it alone.
/// </summary>
internal sealed class AFaultyCouncil : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<Guid, byte> _ids = new();
    private readonly Channel<Guid> _thrown = Channel.CreateUnbounded<Guid>();
    private volatile bool _faulty;

    public CouncilId Id { get; } = new(Guid.CreateVersion7());

    public MeetingId Meeting { get; } = new(Guid.CreateVersion7());

    public IReadOnlyList<AgendaItemId> Items { get; } = [new(Guid.CreateVersion7()), new(Guid.CreateVersion7())];

    /// <summary>Whether all that is asked about the council throws.</summary>
    public bool IsFaulty
    {
        get => _faulty;
        set => _faulty = value;
    }

    public void Register(IServiceCollection services) =>
        services.ConfigureDbContext<WorkspaceDb>(options => options.AddInterceptors(this));

    public async Task OpenAsync(HeldMeeting beside)
    {
        var founder = new Actor(null, "Installationen", Duties.None, AMeeting.Day, Administrator: true);
        var (secretary, member) = (await beside.CallerAsync("sekreterare"), new MemberId(Guid.CreateVersion7()));
        var council = Council.Found(Id, "Rådet i grannkommunen", "Grannkommunen", AMeeting.Day).Value;
        _ = council.AddMember(founder, member, new MemberDetails(secretary.Name, "", "Kommunen", Duties.Secretary | Duties.Chair)).Value;
        _ = council.Join(member, secretary.AccountId).Value;
        _ = council.Choose(founder, council.Settings with { OpenPage = true, OpenAddress = "grannkommunen" }).Value;
        await using (var db = beside.Db())
        {
            db.Add(council);
            await beside.Get<Changes>().SaveAsync(db, founder, beside.Get<TimeProvider>().GetUtcNow());
        }

        var today = beside.Get<TimeProvider>().GetUtcNow();
        var prepare = beside.Get<PreparingCommands>();
        _ = (await prepare.PlanAsync(secretary, Id, Meeting, new MeetingDetails(
            DateOnly.FromDateTime(BfaRadet.App.SwedishTime.Of(today).DateTime), new TimeOnly(8, 0), new TimeOnly(9, 0), "Sal A"))).Value;
        foreach (var item in Items)
        {
            _ = (await prepare.AddItemAsync(secretary, Meeting, item, new AgendaItemText(AgendaItemKind.Decision, "Ljus på torget"))).Value;
        }

        _ = (await prepare.ShareAsync(secretary, Meeting)).Value;
        _ = (await beside.Get<ChairCommands>().OpenAsync(secretary, Meeting)).Value;
        foreach (var id in Items.Select(i => i.Value).Append(Meeting.Value).Append(Id.Value))
        {
            _ids[id] = 0;
        }
    }

    /// <summary>Waits until it has been asked and has thrown once more.</summary>
    public async Task ThrownAsync(CancellationToken cancellation) =>
        _ = await _thrown.Reader.ReadAsync(cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(20), cancellation);

    /// <summary>Forgets what was thrown until now.</summary>
    public void Forget()
    {
        while (_thrown.Reader.TryRead(out _))
        {
        }
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Look(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Look(command);
        return ValueTask.FromResult(result);
    }

    private void Look(DbCommand command)
    {
        if (_faulty && command.Parameters.Cast<DbParameter>().Select(p => IdIn(p.Value)).FirstOrDefault(id => id is { } known && _ids.ContainsKey(known)) is { } asked)
        {
            _thrown.Writer.TryWrite(asked);
            throw new InvalidOperationException("On purpose.");
        }
    }

    private static Guid? IdIn(object? value) => value switch
    {
        Guid id => id,
        string text when Guid.TryParse(text, out var id) => id,
        _ => null,
    };
}
