using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Proceedings;
using System.Globalization;

namespace BfaRadet.App.Features.Meetings.Rankings;

/// <summary>Words for a ranking, on the screens, on the wall and in the minutes.</summary>
public static class RankingWords
{
    /// <summary>"4 av 6 har svarat".</summary>
    public static string Progress(int answered, int entitled) => $"{answered} av {entitled} har svarat";

    /// <summary>"2", or "delad 2".</summary>
    public static string Place(int place, bool isTied) => string.Create(CultureInfo.InvariantCulture, $"{(isTied ? "delad " : "")}{place}");

    /// <summary>"1–4", or "2" where all gave it the same place: the best and the worst that somebody gave it.</summary>
    public static string Spread(int best, int worst) => best == worst
        ? best.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{best}–{worst}");

    /// <summary>"1. Trygg trafik (summa 8)": a line of the wall.</summary>
    public static string Line(RankedOption ranked)
    {
        ArgumentNullException.ThrowIfNull(ranked);

        return string.Create(CultureInfo.InvariantCulture, $"{ranked.Place}. {ranked.Option.Name} (summa {ranked.Sum}{(ranked.IsTied ? ", delad plats" : "")})");
    }

    /// <summary>"Rådet prioriterar 1. Trygg trafik, 2. Skolan och Narkotika (delad plats), 4. Centrum."</summary>
    public static string Decision(IEnumerable<RankedOption> standing)
    {
        var places = standing.GroupBy(o => o.Place).OrderBy(of => of.Key).Select(of => string.Create(
            CultureInfo.InvariantCulture, $"{of.Key}. {Listed.And(of.Select(o => o.Option.Name))}{(of.Count() > 1 ? " (delad plats)" : "")}"));
        return $"Rådet prioriterar {string.Join(", ", places)}.";
    }
}
