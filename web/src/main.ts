import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './app/App.vue'
import { router } from './app/router'
import './app/styles/elements'
import './app/styles/tokens.css'
import './app/styles/base.css'

createApp(App).use(createPinia()).use(router).mount('#app')
