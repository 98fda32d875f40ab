using BfaRadet.App.Data;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BfaRadet.App.Features.FollowUp.Reminders;

/// <summary>What the link of a letter is for: one person's part of one decision, and nothing else.</summary>
/// <param name="Text">Empty for a decision that is for a circle: the link may be in other hands.</param>
/// <param name="Seen">A mark of what was reported when this was read.</param>
/// <param name="Expires">After that the link is no more.</param>
public sealed record ReportLink(
    string Name, string CouncilName, DecisionNumber Number, DecisionKind Kind, string Section, DateOnly DecidedOn, string Text, Responsible Of, DateOnly? DueOn,
    ResponsibleProgress Part, string Seen, DateTimeOffset Expires, DateOnly Today)
{
    public bool IsForCircle { get; init; }

    /// <summary>Who to ask, and where that is reached by e-mail; may be empty.</summary>
    public string Contact { get; init; } = "";

    public string Address { get; init; } = "";

    /// <summary>The same in words.</summary>
    public string Ask => Address == "" ? Contact : $"{Contact} ({Address})";

    /// <summary>Nothing more is reported by the link when the part is done, or is not to be done.</summary>
    public bool IsOpen => Part.Now.State.IsOpen();

    public bool IsOverdue => IsOpen && Part.Now.State != ProgressState.Waiting && DueOn < Today;
}

/// <summary>
/// The links by which somebody says how it goes without signing in. A link is of one part of one decision, to one person; it is good until the
/// part is done, and ends when the decision does, when another is responsible, when its receiver is not to answer for it any more, and after two months.
/// </summary>
public sealed class ReportLinks(Changes changes, IDbContextFactory<WorkspaceDb> contexts, TimeProvider clock)
{
    internal static LinkPurpose Purpose { get; } = new("DecisionReport", TimeSpan.FromDays(60));

    /// <summary>The path of the page; the secret comes after #, which no server is sent.</summary>
    public const string Page = "/rapport";

    /// <summary>Makes a link, saved with the context; returns its secret.</summary>
    internal static string Make(WorkspaceDb db, CouncilId council, DecisionId decision, Responsible of, MemberId member, DateTimeOffset at) =>
        db.MakeLink(Purpose, $"{decision} {member}", at, council, PartKey.Of(of));

    /// <summary>What a link is for. Changes nothing.</summary>
    public async Task<Result<ReportLink>> ReadAsync(string secret)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return (await FindAsync(db, secret)).Map(f => f.Shown);
    }

    /// <summary>Reports by a link, as often as one likes until it is done. Idempotent: the same again changes nothing.</summary>
    /// <param name="seen">The mark of what the sender saw.</param>
    public Task<Result<ReportLink>> ReportAsync(string secret, string seen, Progress after) => changes.InScopeAsync<ReportLink>(async (services, at) =>
    {
        var db = services.GetRequiredService<WorkspaceDb>();
        var asked = await FindAsync(db, secret);
        if (asked.IsRefused(out var refusal))
        {
            return refusal;
        }

        var (decision, member, shown) = asked.Value;
        var by = new Actor(member.Id, member.Name, member.DutiesOn(shown.Today), shown.Today);
        var sitsFor = await db.OrganisationsOfAsync(decision.Council, member.Id);
        if (decision.ReportByLink(by, shown.Of, seen == shown.Seen, after, sitsFor, shown.DecidedOn, at).IsRefused(out refusal))
        {
            // What another has said of a decision for a circle is told to nobody by a link.
            return shown.IsForCircle && refusal is DecisionRefusal.ReportedMeanwhile or DecisionRefusal.LinkRests ? new ChangedMeanwhile() : refusal;
        }

        var part = decision.Progress.First(p => p.Of == shown.Of);
        return new Changes.Made<ReportLink>(shown with { Part = part, Seen = SeenOf(part) }, by);
    });

    private async Task<Result<Found>> FindAsync(WorkspaceDb db, string secret)
    {
        if (await db.FindLinkAsync(Purpose, secret) is not { Council: { } id } link || link.Target.Split(' ') is not [var decisionKey, var memberKey]
            || await db.Decisions.FirstOrDefaultAsync(d => d.Id == new DecisionId(Guid.Parse(decisionKey))) is not { } decision)
        {
            return new DecisionRefusal.LinkUnknown();
        }

        var (now, today) = (clock.GetUtcNow(), clock.Today());
        var council = await db.Councils.AsNoTracking().FirstAsync(c => c.Id == id);
        var addresses = await db.AddressesAsync(council);
        var contact = Reminding.CoordinatorsOf(council, today) is [var coordinator, ..] ? coordinator : null;
        var (name, address) = (contact?.Name ?? council.Name, contact is not null && addresses.TryGetValue(contact.Id, out var box) ? box.Address : council.Settings.OpenContact);
        if (link.StateAt(now) != LinkState.Open)
        {
            return new DecisionRefusal.LinkExpired(DateOnly.FromDateTime(SwedishTime.Of(link.Expires).DateTime), name, address);
        }

        if (decision.State is not (DecisionState.InForce or DecisionState.Completed))
        {
            return new DecisionRefusal.NoLongerInForce(decision.Number, decision.State);
        }

        var item = await db.Set<AgendaItem>().AsNoTracking().Where(i => i.Id == decision.Item).Select(i => new { i.Number, i.Circle }).FirstOrDefaultAsync();
        var member = council.Find(new MemberId(Guid.Parse(memberKey)));
        if (member is null || decision.Progress.FirstOrDefault(p => PartKey.Of(p.Of) == link.Basis) is not { Of: { } of } part
            || !Reminding.ReceiversOf(council, of, today).Contains(member) || !ItemCircle.MayRead(item?.Circle, member.DutiesOn(today), member.Id))
        {
            return new DecisionRefusal.LinkHandedOver(decision.Number, name, address);
        }

        var meeting = await db.Meetings.AsNoTracking().Where(m => m.Id == decision.Meeting)
            .Select(m => new { m.Date, First = m.State == MeetingState.Closed ? m.FirstParagraph ?? 1 : (int?)null }).FirstAsync();
        return new Found(decision, member, new ReportLink(
            member.Name, council.Name, decision.Number, decision.Kind, MeetingWords.Section(item?.Number, meeting.First), meeting.Date,
            item?.Circle is null ? decision.Text : "", of, decision.DueOn, part, SeenOf(part), SwedishTime.Of(link.Expires), today)
        {
            IsForCircle = item?.Circle is not null,
            Contact = name,
            Address = address,
        });
    }

    private static string SeenOf(ResponsibleProgress part) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(part.Now, Json.Options))))[..16];

    private sealed record Found(Decision Decision, Member Member, ReportLink Shown);
}
