/* The choice of topics: a tick each, told as soon as it changes where there is somebody to tell it for. */

export function showTopics(fieldset, topics, state, page) {
  const document = fieldset.ownerDocument;
  const mark = JSON.stringify(topics);
  if (fieldset.dataset.shown === mark) return;
  fieldset.dataset.shown = mark;
  fieldset.querySelectorAll('label').forEach((label) => label.remove());
  for (const topic of topics) {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = topic.id;
    box.checked = state.topics.includes(topic.id);
    box.addEventListener('change', () => page.client.chooseTopics(page.topics()));
    label.append(box, topic.label);
    page.words.mark(label, true);
    fieldset.append(label);
  }
}
