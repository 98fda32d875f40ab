using System.Collections;
using System.Reflection;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// Makes one of any record in the domain with something in every place, so that a test can go through a closed set
/// without a list of its own that would be forgotten.
/// </summary>
public static class Samples
{
    /// <summary>Every concrete type under a base type in the domain.</summary>
    public static IEnumerable<Type> CasesOf<T>() => typeof(Refusal).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract)
        .OrderBy(t => t.FullName, StringComparer.Ordinal);

    public static object Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Make(inner);
        }

        if (type == typeof(string))
        {
            return "Exempel";
        }

        if (type == typeof(object))
        {
            return "något";
        }

        if (type == typeof(int))
        {
            return 3;
        }

        if (type == typeof(bool))
        {
            return true;
        }

        if (type == typeof(Guid))
        {
            return Guid.Parse("0198f0a0-0000-7000-8000-000000000001");
        }

        if (type == typeof(DateOnly))
        {
            return new DateOnly(2026, 3, 11);
        }

        if (type == typeof(TimeOnly))
        {
            return new TimeOnly(15, 30);
        }

        if (type == typeof(TimeSpan))
        {
            return TimeSpan.FromMinutes(7);
        }

        if (type == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(2026, 3, 11, 15, 30, 0, TimeSpan.FromHours(1));
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type) is { Length: > 1 } values ? values.GetValue(1)! : Enum.GetValues(type).GetValue(0)!;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            return MakeList(type.GetGenericArguments()[0]);
        }

        if (type is { IsInterface: true, IsGenericType: true } && type.GetGenericArguments() is [var element] && type.IsAssignableFrom(element.MakeArrayType()))
        {
            var items = Array.CreateInstance(element, 1);
            items.SetValue(Make(element), 0);
            return items;
        }

        if (type.IsAbstract)
        {
            // Not one that holds others of its kind: that would not end.
            var others = typeof(ValueList<>).MakeGenericType(type);
            return Make(type.Assembly.GetTypes().First(t => t.IsSubclassOf(type) && !t.IsAbstract && t.GetProperties().All(p => p.PropertyType != others)));
        }

        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .OrderByDescending(c => c.GetParameters().Length).FirstOrDefault();
        return constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType))]);
    }

    private static object MakeList(Type element)
    {
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        items.Add(Make(element));
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(element).Invoke(null, [items])!;
    }
}
