using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>Rankings under the items of a meeting: opened and closed by who leads it, answered by those who take part in decisions.</summary>
public sealed partial class MeetingVoting
{
    /// <summary>Fewer are no order.</summary>
    public const int FewestOptions = 2;

    /// <summary>More are not put in order by hand.</summary>
    public const int MostOptions = 20;

    /// <summary>Maximum length of a name that comes up at the meeting, in characters.</summary>
    public const int OptionMax = 100;

    /// <summary>In the order they were opened; at most one is open.</summary>
    public ValueList<Ranking> Rankings { get; private set => Set(ref field, value); }

    private Ranking? OpenedRanking => Rankings.FirstOrDefault(r => r.ClosedAt is null);

    /// <summary>
    /// Opens a ranking under the current item. Options that say the same are one. Refused as a vote is, and with fewer than two options or more
    /// than twenty. Idempotent.
    /// </summary>
    public Result<Done> OpenRanking(Actor by, RankingId id, AgendaItemId item, ValueList<RankingOption> options, DateTimeOffset at)
    {
        if ((Unentitled(by, Meeting.Leaders) ?? Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindRanking(id) is { } known)
        {
            return known.Item == item ? Done.Value : new AlreadyEntered("");
        }

        options = options.Select(o => o with { Name = Wording.Line(o.Name) }).Where(o => o.Name.Length > 0).DistinctBy(o => Ranking.Key(o.Name)).ToValueList();
        if ((UsedUp(UsedUpIds, id.Value) ?? Meeting.Proceedings.NoProceedings(by, item) ?? NothingInAPause() ?? NotOn(item) ?? VoteIsOn()
            ?? Faults.Of([.. options.Where(o => o.Area is null).Select(o => CheckName(by, o.Name))])
            ?? (options.Count is < FewestOptions or > MostOptions ? new MeetingRefusal.WrongOptionCount(options.Count, FewestOptions, MostOptions) : null)
            ?? (MeetingRefusal?)MeetingProceedings.Room(Rankings.Count)
            ?? (Seats.VotersOf(item).Any() ? null : new MeetingRefusal.NobodyToVote())) is { } declined)
        {
            return declined;
        }

        Meeting.Move();
        Rankings = [.. Rankings, new Ranking(id, item, options, [], Own(at))];
        Record(new RankingOpened(Id, item, id, options.Select(o => o.Name).ToValueList()));
        return Done.Value;
    }

    /// <summary>
    /// Adds a name, by one who may answer or who leads the meeting. One that says what another says is that one. Idempotent.
    /// </summary>
    /// <returns>The option that says it now.</returns>
    public Result<RankingOptionId> AddRankingOption(Actor by, RankingId id, RankingOptionId option, string name)
    {
        name = Wording.Line(name);
        if (NotOpen(by, id, null, out var ranking) is { } refusal)
        {
            return refusal;
        }

        if (!by.Has(Meeting.Leaders) && !Seats.VotersOf(ranking.Item).Any(a => a.Member is { } member && member == by.Member))
        {
            return new NotYourDuty(Meeting.Leaders);
        }

        if (ranking.Find(option) is { } known)
        {
            return known.Id;
        }

        if (CheckName(by, name) is { } wrong)
        {
            return wrong;
        }

        if (ranking.Saying(name) is { } same)
        {
            return same.Id;
        }

        if (ranking.Options.Count >= MostOptions)
        {
            return new MeetingRefusal.WrongOptionCount(ranking.Options.Count + 1, FewestOptions, MostOptions);
        }

        Replace(ranking with { Options = [.. ranking.Options, new RankingOption(option, null, name)] });
        Record(new RankingOptionAdded(Id, ranking.Item, id, name));
        return option;
    }

    /// <summary>
    /// Says that two options are one: the first goes, and wherever somebody has put both, the better place stands. Idempotent.
    /// </summary>
    public Result<Done> MergeRankingOptions(Actor by, RankingId id, RankingOptionId from, RankingOptionId into)
    {
        if (NotOpen(by, id, Meeting.Leaders, out var ranking) is { } refusal)
        {
            return refusal;
        }

        if (ranking.Find(into) is not { } stays || from == into)
        {
            return new MeetingRefusal.OptionGone();
        }

        if (ranking.Find(from) is { } goes)
        {
            if (ranking.Options.Count <= FewestOptions)
            {
                return new MeetingRefusal.WrongOptionCount(ranking.Options.Count - 1, FewestOptions, MostOptions);
            }

            Replace(ranking with
            {
                Options = ranking.Options.Where(o => o != goes).ToValueList(),
                Answers = ranking.Answers.Select(a => a with { Order = a.Order.Select(o => o == from ? into : o).Distinct().ToValueList() }).ToValueList(),
            });
            Record(new RankingOptionsMerged(Id, ranking.Item, id, goes.Name, stays.Name));
        }

        return Done.Value;
    }

    /// <summary>Takes an option out of the ranking, and out of every order that was given. Idempotent.</summary>
    public Result<Done> RemoveRankingOption(Actor by, RankingId id, RankingOptionId option)
    {
        if (NotOpen(by, id, Meeting.Leaders, out var ranking) is { } refusal)
        {
            return refusal;
        }

        if (ranking.Find(option) is { } goes)
        {
            if (ranking.Options.Count <= FewestOptions)
            {
                return new MeetingRefusal.WrongOptionCount(ranking.Options.Count - 1, FewestOptions, MostOptions);
            }

            Replace(ranking with
            {
                Options = ranking.Options.Where(o => o != goes).ToValueList(),
                Answers = ranking.Answers.Select(a => a with { Order = a.Order.Where(o => o != option).ToValueList() }).ToValueList(),
            });
            Record(new RankingOptionRemoved(Id, ranking.Item, id, goes.Name));
        }

        return Done.Value;
    }

    /// <summary>
    /// Gives an order: one's own, or one that a leader enters for somebody who has given none. It may be changed until the ranking is closed. Options that
    /// are gone are passed over. Refused for who takes no part in the item. Idempotent.
    /// </summary>
    /// <param name="order">The most important first.</param>
    public Result<Done> Rank(Actor by, RankingId id, AttendanceId who, ValueList<RankingOptionId> order, DateTimeOffset at)
    {
        if (NotOpen(by, id, null, out var ranking) is { } refusal)
        {
            return refusal;
        }

        if (OnRoll(who) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if ((ForOneselfOr(by, line, Meeting.Leaders) ?? Meeting.Proceedings.NotTakingPart(ranking.Item, line)) is { } declined)
        {
            return declined;
        }

        order = order.Where(o => ranking.Find(o) is not null).Distinct().ToValueList();
        if (order.Count == 0)
        {
            return new MeetingRefusal.OptionGone();
        }

        var (former, isOwn) = (ranking.AnswerOf(who), line.Member is { } member && member == by.Member);
        if (former is { IsOwn: true } && !isOwn)
        {
            return new MeetingRefusal.RankedThemselves(line.Name);
        }

        if (former is null || former.Order != order || former.IsOwn != isOwn)
        {
            Replace(ranking with { Answers = [.. ranking.Answers.Where(a => a.Who != who), new RankingAnswer(who, line.Name, order, Own(at), isOwn)] });
            Record(new RankingAnswered(Id, ranking.Item, id, line.Name, former is not null));
        }

        return Done.Value;
    }

    /// <summary>
    /// Closes a ranking: what those say who take part in the item now is the result. Refused while none of them has answered. Idempotent.
    /// </summary>
    public Result<Done> CloseRanking(Actor by, RankingId id, DateTimeOffset at)
    {
        if ((Unentitled(by, Meeting.Leaders) ?? Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindRanking(id) is not { } ranking)
        {
            return new MeetingRefusal.RankingGone();
        }

        if (ranking.ClosedAt is not null)
        {
            return Done.Value;
        }

        var voters = Seats.VotersOf(ranking.Item).Select(a => a.Id).ToHashSet();
        var closed = ranking with { Answers = ranking.Answers.Where(a => voters.Contains(a.Who)).ToValueList(), ClosedAt = Own(at), Entitled = voters.Count };
        if (closed.Answers.Count == 0)
        {
            return new MeetingRefusal.NobodyRanked();
        }

        Meeting.Move();
        Replace(closed);
        Record(new RankingClosed(Id, ranking.Item, id, closed.Standing(voters).Select(o => o.Option.Name).ToValueList(), closed.Answers.Count, voters.Count));
        return Done.Value;
    }

    /// <summary>Takes away a ranking, open or closed: it is left out of the minutes, and stays in the journal. Idempotent.</summary>
    public Result<Done> CancelRanking(Actor by, RankingId id)
    {
        if ((Unentitled(by, Meeting.Leaders) ?? Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindRanking(id) is { } ranking)
        {
            if (by.Outside(ItemOf(ranking.Item)) is { } outside)
            {
                return outside;
            }

            Meeting.Move();
            Rankings = [.. Rankings.Where(r => r != ranking)];
            UsedUpIds = [.. UsedUpIds, id.Value];
            Record(new RankingCancelled(Id, ranking.Item, id, ranking.ClosedAt is not null));
        }

        return Done.Value;
    }

    private Refusal? NotOpen(Actor by, RankingId id, Duties? needed, out Ranking ranking)
    {
        ranking = FindRanking(id)!;
        return (needed is { } duties ? Unentitled(by, duties) : null) ?? Finished() ?? NotInSession() ?? NothingInAPause()
            ?? (ranking is null ? new MeetingRefusal.RankingGone()
                : by.Outside(ItemOf(ranking.Item)) ?? (ranking.ClosedAt is { } at ? new MeetingRefusal.RankingHasClosed(at) : null));
    }

    private static Refusal? CheckName(Actor by, string name) => Wording.Check(by.Today, nameof(RankingOption.Name), name, OptionMax, required: true);

    private Ranking? FindRanking(RankingId id) => Rankings.FirstOrDefault(r => r.Id == id);

    private void Replace(Ranking by) => Rankings = Rankings.Select(r => r.Id == by.Id ? by : r).ToValueList();
}
