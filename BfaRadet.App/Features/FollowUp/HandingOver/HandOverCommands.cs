using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.FollowUp.HandingOver;

/// <summary>
/// Gives decisions another responsible in one step: all or nothing, with a line on each decision, a letter to each who takes over, and one way back.
/// </summary>
public sealed class HandOverCommands(Changes changes, HandOverLetters letters, LiveFeed feed)
{
    /// <summary>Hands over. Idempotent for the same <paramref name="id"/>.</summary>
    /// <param name="id">Made once for a form that is opened: a button that is pressed twice is one hand-over.</param>
    /// <param name="leaver">Whose it all is; null when it is of several.</param>
    /// <param name="ended">How the leaver's place is ended with it; null when it is not.</param>
    /// <param name="seen">What the caller reached the server at.</param>
    public async Task<Result<Done>> HandOverAsync(
        Caller caller, CouncilId council, HandOverId id, ValueList<HandOverRow> rows, MemberId? leaver = null, PlaceEnded? ended = null, string? seen = null)
    {
        var made = await changes.ToCouncilWithAsync<Done>(caller, council, async (of, moment) =>
        {
            var db = moment.Db;
            if (!moment.By.Has(Decision.Followers))
            {
                return new NotYourDuty(Decision.Followers);
            }

            if ((await EventsAsync<AssignmentsHandedOver>(db, council, id)).Count > 0)
            {
                return Done.Value;
            }

            if (rows.Count > HandOverRules.Max)
            {
                return new DecisionRefusal.TooManyAtOnce(rows.Count, HandOverRules.Max);
            }

            if (leaver is { } gone && of.Find(gone) is null)
            {
                return new NotFound();
            }

            var asked = await HandOverAsync(moment, of, id, rows, leaver);
            if (asked.IsRefused(out var refusal))
            {
                return refusal;
            }

            var left = leaver is { } member && ended is not null ? End(of, moment, member, ended) : (Result<PlaceLeft?>)(PlaceLeft?)null;
            if (left.IsRefused(out refusal))
            {
                return refusal;
            }

            if (asked.Value.Count == 0 && left.Value is null)
            {
                return Done.Value;
            }

            moment.Note(council, new AssignmentsHandedOver(id, leaver, leaver is { } person ? of.Find(person)!.Name : "", asked.Value.Count, left.Value));
            await letters.PostAsync(moment, of, asked.Value, seen);
            return Done.Value;
        });
        return Told(council, made);
    }

    /// <summary>Takes back what the caller handed over, whole: refused when somebody has gone on from there. Idempotent.</summary>
    public async Task<Result<Done>> TakeBackAsync(Caller caller, CouncilId council, HandOverId id, string? seen = null)
    {
        var made = await changes.ToCouncilWithAsync<Done>(caller, council, async (of, moment) =>
        {
            var db = moment.Db;
            if (!moment.By.Has(Decision.Followers))
            {
                return new NotYourDuty(Decision.Followers);
            }

            var all = await EventsAsync<AssignmentsHandedOver>(db, council, id);
            if (all.Exists(e => e.Happened.TakenBack))
            {
                return Done.Value;
            }

            if (all is not [var (entry, handed)] || entry.Member is null || entry.Member != moment.By.Member)
            {
                return new NotFound();
            }

            var parts = (await EventsAsync<DecisionHandedOver>(db, council, id)).ConvertAll(e => e.Happened);
            var ids = parts.ConvertAll(p => p.Decision);
            var decisions = await db.Decisions.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id);
            var acting = await db.InSessionAsync(decisions.Values, moment.By);
            var wrong = Faults.Of(Enumerable.Reverse(parts).Select(part => decisions.TryGetValue(part.Decision, out var decision)
                ? decision.TakeBackHandOver(acting.GetValueOrDefault(decision.Meeting, moment.By), part, acting.ContainsKey(decision.Meeting)).Refusal
                : new DecisionRefusal.HandOverGoneOn(part.Number)).ToList());
            if (wrong is not null)
            {
                return wrong;
            }

            if (handed.Left is { } left && handed.From is { } member && Restore(of, moment, member, left).IsRefused(out var refusal))
            {
                return refusal;
            }

            moment.Note(council, handed with { TakenBack = true });
            await letters.TakeBackAsync(moment, of, entry.At, seen);
            return Done.Value;
        });
        return Told(council, made);
    }

    private static async Task<Result<ValueList<HandedPart>>> HandOverAsync(Changes.Moment moment, Council of, HandOverId id, ValueList<HandOverRow> rows, MemberId? leaver)
    {
        var db = moment.Db;
        var ids = rows.Select(r => r.Decision).Distinct().ToList();
        var council = of.Id;
        var decisions = await db.Decisions.Where(d => d.Council == council && d.State != DecisionState.Withdrawn && ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id);
        if (decisions.Count < ids.Count)
        {
            return new NotFound();
        }

        var circles = await db.CirclesAsync(decisions.Values.Select(d => d.Item));
        var acting = await db.InSessionAsync(decisions.Values, moment.By);
        var (wrong, handed) = (new List<Refusal>(), new List<HandedPart>());
        foreach (var row in rows)
        {
            var decision = decisions[row.Decision];
            var known = HandOverRules.HeirOf(of, row.To, leaver, moment.Today);
            if (known.IsRefused(out var refusal))
            {
                wrong.Add(refusal);
                continue;
            }

            var heir = known.Value;
            var circle = circles.GetValueOrDefault(decision.Item);
            refusal = !row.OutsideIsMeant && heir.IsOutside(circle)
                ? new DecisionRefusal.HeirIsOutside(decision.Number, heir.Name)
                : decision.HandOver(
                    acting.GetValueOrDefault(decision.Meeting, moment.By), row.From, heir.Who, id, acting.ContainsKey(decision.Meeting)).Refusal;
            if (refusal is not null)
            {
                wrong.Add(refusal);
                continue;
            }

            handed.Add(new HandedPart(decision.Id, row.From, heir, circle));
        }

        return Faults.Of(wrong) is { } all ? all : handed.ToValueList();
    }

    private static Result<PlaceLeft?> End(Council council, Changes.Moment moment, MemberId id, PlaceEnded ended)
    {
        var member = council.Find(id)!;
        var (before, seats) = (member.TermTo, new List<SeatLeft>());
        foreach (var seat in council.Seats.Where(s => s.Holder == id || s.Substitute == id).ToList())
        {
            var heir = ended.Seats.FirstOrDefault(s => s.Seat == seat.Id).Heir;
            var was = seat.Details;
            var now = was with
            {
                Holder = was.Holder == id ? heir : was.Holder,
                Substitute = was.Substitute == id ? heir : was.Holder == id && was.Substitute == heir ? null : was.Substitute,
            };
            if (council.ChangeSeat(moment.By, seat.Id, now).IsRefused(out var refusal))
            {
                return refusal;
            }

            seats.Add(new SeatLeft(seat.Id, was.Holder, was.Substitute, now.Holder, now.Substitute));
        }

        return council.ChangeMember(moment.By, id, member.Details with { TermTo = ended.LastDay }, moment.Today).IsRefused(out var wrong)
            ? wrong
            : new PlaceLeft(before, ended.LastDay, seats.ToValueList());
    }

    // What another has changed since is left as it is.
    private static Result<Done> Restore(Council council, Changes.Moment moment, MemberId id, PlaceLeft left)
    {
        if (council.Find(id) is { } member && member.TermTo == left.LastDay
            && council.ChangeMember(moment.By, id, member.Details with { TermTo = left.Before }, moment.Today).IsRefused(out var refusal))
        {
            return refusal;
        }

        foreach (var was in left.Seats)
        {
            if (council.Seats.FirstOrDefault(s => s.Id == was.Seat) is { } seat && (seat.Holder, seat.Substitute) == (was.NewHolder, was.NewSubstitute)
                && council.ChangeSeat(moment.By, seat.Id, seat.Details with { Holder = was.Holder, Substitute = was.Substitute }).IsRefused(out refusal))
            {
                return refusal;
            }
        }

        return Done.Value;
    }

    private static async Task<List<(JournalEntry Entry, T Happened)>> EventsAsync<T>(WorkspaceDb db, CouncilId council, HandOverId id) where T : DomainEvent
    {
        var (name, mark) = (JournalEntry.NameOf<T>(), id.ToString());
        return (await db.Journal.AsNoTracking().Where(e => e.Council == council && e.Event == name && e.Facts.Contains(mark)).OrderBy(e => e.Id).ToListAsync())
            .ConvertAll(e => (e, (T)e.Read()!));
    }

    private Result<Done> Told(CouncilId council, Result<Done> made)
    {
        if (made.Refusal is null)
        {
            feed.Changed([Subject.Letters(council), Subject.AllLetters]);
        }

        return made;
    }
}
