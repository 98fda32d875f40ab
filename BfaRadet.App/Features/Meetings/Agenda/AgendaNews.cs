namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>A change of an item, as announced to screen readers: "Farthinder ändrades".</summary>
public sealed record AgendaNews(AgendaItemId Item, string Words)
{
    /// <summary>
    /// The differences between two versions of an agenda. An item that only got another number or time is left out.
    /// </summary>
    public static IReadOnlyList<AgendaNews> Between(PreparingView former, PreparingView latest)
    {
        var before = former.Meeting.Items.ToDictionary(i => i.Id);
        var after = latest.Meeting.Items.ToDictionary(i => i.Id);
        var news = new List<AgendaNews>();
        foreach (var item in latest.Meeting.Items)
        {
            if (!before.TryGetValue(item.Id, out var was))
            {
                news.Add(new AgendaNews(item.Id, $"{item.Title} lades till av någon annan"));
            }
            else if (former.TextOf(was) != latest.TextOf(item))
            {
                news.Add(new AgendaNews(item.Id, $"{item.Title} ändrades av någon annan"));
            }
        }

        news.AddRange(former.Meeting.Items.Where(i => !after.ContainsKey(i.Id))
            .Select(i => new AgendaNews(i.Id, $"{i.Title} togs bort av någon annan")));
        if (news.Count == 0 && Moved(former, latest) is { } moved)
        {
            news.Add(new AgendaNews(moved.Id, $"{moved.Title} flyttades av någon annan"));
        }

        return news;
    }

    /// <summary>The item whose removal makes the two orders equal.</summary>
    private static ItemView? Moved(PreparingView former, PreparingView latest)
    {
        var (was, isNow) = (former.Meeting.Items.Select(i => i.Id).ToList(), latest.Meeting.Items.Select(i => i.Id).ToList());
        return was.SequenceEqual(isNow)
            ? null
            : latest.Meeting.Items.FirstOrDefault(i => was.Where(id => id != i.Id).SequenceEqual(isNow.Where(id => id != i.Id)));
    }
}
