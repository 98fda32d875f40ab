using BfaRadet.App.Data.Journal;
using System.Reflection;

namespace BfaRadet.Tests.Testing;

/// <summary>Every kind of event with its facts filled in, found by reflection: a new kind is in the tests by itself.</summary>
public static class AnEvent
{
    public static IEnumerable<DomainEvent> OfEachKind() => JournalEntry.Kinds.Values.Select(kind => (DomainEvent)Fill(kind));

    private static object Fill(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) { return "Åsa på väg"; }
        if (type == typeof(int)) { return 3; }
        if (type == typeof(bool)) { return true; }
        if (type == typeof(Guid)) { return Guid.CreateVersion7(); }
        if (type == typeof(DateOnly)) { return new DateOnly(2026, 10, 31); }
        if (type == typeof(TimeOnly)) { return new TimeOnly(15, 30); }
        if (type == typeof(DateTimeOffset)) { return new DateTimeOffset(2026, 3, 11, 15, 30, 0, TimeSpan.FromHours(1)); }
        if (type.IsEnum) { return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!; }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)) { return List(type.GetGenericArguments()[0]); }

        // The widest constructor that is not the copy constructor of a record.
        var make = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance)
            .Where(c => c.GetParameters() is not [var only] || only.ParameterType != type)
            .MaxBy(c => c.GetParameters().Length)!;
        return make.Invoke([.. make.GetParameters().Select(p => Fill(p.ParameterType))]);
    }

    private static object List(Type element)
    {
        var items = Array.CreateInstance(element, 2);
        items.SetValue(Fill(element), 0);
        items.SetValue(Fill(element), 1);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(element).Invoke(null, [items])!;
    }
}
