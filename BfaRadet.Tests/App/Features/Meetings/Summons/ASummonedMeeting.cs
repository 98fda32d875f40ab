using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Outbox;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BfaRadet.Tests.App.Features.Meetings.Summons;

/// <summary>A meeting two weeks ahead that the council has been summoned to, by letters that are handed over.</summary>
internal sealed class ASummonedMeeting : IAsyncDisposable
{
    public static readonly MeetingDetails Details = new(new DateOnly(2026, 3, 25), new TimeOnly(15, 30), new TimeOnly(17, 0), "Sal A");

    public AWorkspace Workspace { get; private init; } = default!;

    public MeetingId Id { get; } = new(Guid.CreateVersion7());

    public Caller Coordinator { get; private init; } = default!;

    public SummonsCommands Commands => Workspace.Get<SummonsCommands>();

    public PreparingCommands Preparing => Workspace.Get<PreparingCommands>();

    /// <param name="server">Takes the letters; without one they are handed over.</param>
    public static async Task<ASummonedMeeting> OpenAsync(bool isSent = true, AMailServer? server = null)
    {
        var workspace = await AWorkspace.OpenAsync(also: server is null ? null : services => services.AddSingleton(server.Settings)
            .AddSingleton<IOutboxDelivery, MailDelivery>().AddSingleton<IOutboxDelivery, LetterGathering>());
        var made = new ASummonedMeeting { Workspace = workspace, Coordinator = await workspace.CallerAsync("samordnare") };
        await made.PlanAsync(made.Id, Details, "Kamerabevakning");
        if (isSent)
        {
            _ = (await made.Commands.SendAsync(made.Coordinator, made.Id, (await made.PlanOfAsync()).Content)).Value;
            // What a letter says is known by when it was written.
            workspace.Clock.Move(TimeSpan.FromMinutes(1));
        }

        return made;
    }

    public async Task PlanAsync(MeetingId id, MeetingDetails details, params string[] titles) => _ = (await Preparing.PlanAsync(
        Coordinator, Workspace.Council, id, details, [.. titles.Select(t => new AgendaItemText(AgendaItemKind.Decision, t))])).Value;

    public async Task<PreparingView?> PreparingOfAsync(MeetingId? id = null) =>
        await Workspace.Get<MeetingQueries>().FindPreparingAsync(Coordinator, Workspace.Council, id ?? Id);

    public async Task<SummonsPlan> PlanOfAsync() => (await PreparingOfAsync())!.Plan;

    public async Task<MeetingView> ViewAsync() => (await Workspace.Get<MeetingQueries>().FindAsync(Coordinator, Workspace.Council, Id))!;

    public async Task MoveAsync(MeetingDetails after)
    {
        _ = (await Preparing.ChangeDetailsAsync(Coordinator, Id, (await ViewAsync()).Details, after)).Value;
        _ = (await Commands.SendChangesAsync(Coordinator, Id, (await PlanOfAsync()).Content)).Value;
    }

    public async Task<List<Letter>> LettersAsync()
    {
        await using var db = Workspace.Db();
        return await db.Letters().AsNoTracking().OrderBy(l => l.Id).ToListAsync();
    }

    public ValueTask DisposeAsync() => Workspace.DisposeAsync();
}
