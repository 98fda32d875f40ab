using BfaRadet.App;
using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Identity.SignIn;
using BfaRadet.App.Records;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BfaRadet.Tests.Testing;

/// <summary>Meetings of the example council held and their minutes adopted by its people, through the product's own commands.</summary>
internal static class Adopting
{
    /// <summary>A meeting with these items, planned, shared and opened, its chair present.</summary>
    /// <param name="on">When it was held, if it is entered afterwards; null for now.</param>
    public static async Task<MeetingId> HoldAsync(
        this IServiceProvider services, CouncilId council, DateTimeOffset? on, params AgendaItemText[] items)
    {
        var (secretary, id) = (await services.ExampleCallerAsync("sekreterare"), new MeetingId(Guid.CreateVersion7()));
        var (preparing, start) = (services.GetRequiredService<PreparingCommands>(), on ?? SwedishTime.Of(services.GetRequiredService<TimeProvider>().GetUtcNow()));
        _ = (await preparing.PlanAsync(secretary, council, id, new MeetingDetails(
            DateOnly.FromDateTime(start.DateTime), TimeOnly.FromDateTime(start.DateTime), new TimeOnly(23, 59), "Kommunhuset, sal B"))).Value;
        foreach (var item in items)
        {
            _ = (await preparing.AddItemAsync(secretary, id, new AgendaItemId(Guid.CreateVersion7()), item)).Value;
        }

        _ = (await preparing.ShareAsync(secretary, id)).Value;
        _ = (await services.GetRequiredService<ChairCommands>().OpenAsync(secretary, id, on is { } then ? new Opening.Afterwards(then) : null)).Value;
        return id;
    }

    /// <summary>Adopts the minutes of a meeting as they are: it is closed if it goes on, and the chair adjusts alone.</summary>
    public static async Task<Seal> AdoptAsync(this IServiceProvider services, MeetingId meeting)
    {
        var (secretary, chair) = (await services.ExampleCallerAsync("sekreterare"), await services.ExampleCallerAsync("ordforande"));
        await using var db = services.Db();
        var (council, state) = await db.Meetings.Where(m => m.Id == meeting).Select(m => ValueTuple.Create(m.Council, m.State)).SingleAsync();
        if (state == MeetingState.InSession)
        {
            var line = (await services.GetRequiredService<MeetingQueries>().SharedAsync(council, meeting))!.LineOf(chair)!.Id;
            _ = (await services.GetRequiredService<SecretaryCommands>().MarkPresentAsync(secretary, meeting, line, remote: false)).Value;
            _ = (await services.GetRequiredService<ChairCommands>().CloseAsync(chair, meeting, "Resten tas upp nästa gång.")).Value;
        }

        var commands = services.GetRequiredService<AdjustmentCommands>();
        _ = (await services.GetRequiredService<ProceedingsCommands>().ChooseAdjustersAsync(secretary, meeting, [], "")).Value;
        _ = (await commands.SendForAdjustingAsync(secretary, meeting)).Value;
        var hash = (await services.GetRequiredService<AdjustmentQueries>().FindAsync(secretary, council, meeting))!.Hash;
        _ = (await commands.ConfirmAsync(chair, meeting, hash, DevelopmentAccounts.Password)).Value;
        return Seal.Read((await db.LatestSealedAsync(meeting.ToRecord()))!.SealText)!;
    }

    private static WorkspaceDb Db(this IServiceProvider services) => services.GetRequiredService<IDbContextFactory<WorkspaceDb>>().CreateDbContext();

    private static async Task<Caller> ExampleCallerAsync(this IServiceProvider services, string key)
    {
        await using var db = services.Db();
        var account = await db.Users.SingleAsync(u => u.UserName == $"{key}@{DevelopmentAccounts.Domain}");
        return new Caller(account.Id, account.Name, IsAdministrator: false);
    }
}
